package app.lodestar.collaboration.internal;

import app.lodestar.framework.Change;
import app.lodestar.framework.Codec;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How operations and their effects are written in the log. Every payload names its version; old
 * versions stay readable for ever, as the golden file of the tests holds them to.
 */
public final class LogFormat {
    private static final int VERSION = 1;

    /** What was asked. */
    record Asked(int v, Operation operation) {}

    /** What it came to. */
    public record Effect(
            int v,
            List<Change> changes,
            List<Resolution.Notice> notices,
            @Nullable Refusal refusal) {}

    private LogFormat() {}

    public static String write(Operation operation) {
        return Codec.write(new Asked(VERSION, operation));
    }

    public static Operation readOperation(String payload) {
        Asked asked = Codec.read(payload, Asked.class);
        known(asked.v());
        return asked.operation();
    }

    /** The effect of an entry. */
    public static String write(LogEntry entry) {
        return Codec.write(new Effect(VERSION, entry.changes(), entry.notices(), entry.refusal()));
    }

    /** Reads what {@link #write(LogEntry)} wrote. */
    public static Effect readEffect(String effect) {
        Effect read = Codec.read(effect, Effect.class);
        known(read.v());
        return read;
    }

    /** The changes of a stored effect. */
    public static List<Change> readChanges(String effect) {
        return readEffect(effect).changes();
    }

    private static void known(int version) {
        if (version != VERSION) {
            throw new IllegalArgumentException("log payload of unknown version " + version);
        }
    }

    /** The word for the kind of an operation. */
    public static String kind(Operation operation) {
        return switch (operation) {
            case Operation.SetField _ -> "set";
            case Operation.EditText _ -> "text";
            case Operation.AddItem _ -> "add";
            case Operation.RemoveItem _ -> "remove";
            case Operation.Create _ -> "create";
            case Operation.Move _ -> "move";
            case Operation.Delete _ -> "delete";
            case Operation.Restore _ -> "restore";
            case Operation.Plant _ -> "plant";
        };
    }
}
