package app.lodestar.command;

import app.lodestar.base.Messages;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The launcher's sub-commands. Standard output carries only the result, always in UTF-8; what went
 * wrong stands on one line of standard error. Exits: 0 done, 1 what was asked for does not hold, 2
 * a problem in what a person wrote, 3 unreadable data or wrong arguments.
 */
public final class Main {
    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages = Messages.onClassPath();

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        silenceLibraries();
        System.exit(
                new Main(utf8(FileDescriptor.out), utf8(FileDescriptor.err))
                        .run(List.of(arguments)));
    }

    /** Libraries that log have nothing to say to whoever asked for a result. */
    private static void silenceLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Carries out a command and says how it went; never throws. */
    @SuppressWarnings("IllegalCatch") // 1 would say that what was asked for does not hold
    int run(List<String> arguments) {
        try {
            String name = arguments.isEmpty() ? "" : arguments.getFirst();
            command(name).run(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
            return 0;
        } catch (CommandFailure failure) {
            String line = messages.text(failure.messageKey(), failure.details().toArray());
            err.println(messages.text("command.line", line));
            return failure.exit().code();
        } catch (RuntimeException unforeseen) {
            err.println(
                    messages.text(
                            "command.line",
                            messages.text("command.failed", unforeseen.toString())));
            return CommandFailure.Exit.UNREADABLE.code();
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Beside the data of the server, if the launcher says where these are. */
    private static Path bundled() {
        String data = System.getenv("LODESTAR_DATA");
        return Path.of(data == null ? System.getProperty("java.io.tmpdir") : data)
                .resolve("bundled");
    }

    private Command command(String name) {
        return switch (name) {
            case "examples" -> new ExamplesCommand(out);
            case "eval" -> new EvalCommand(out, messages);
            case "check" -> new CheckCommand(out, err, messages, bundled());
            case "compare" -> new CompareCommand(out, err, messages);
            case "score" -> new ScoreCommand(out, err, messages);
            case "generate" -> new GenerateCommand(err, messages);
            case "export" -> new ExportCommand(out, err, messages);
            case "simulate" -> new SimulateCommand(out, messages);
            case "user" -> new UserCommand(out);
            default -> throw CommandFailure.wrongArguments("command.unknown", name);
        };
    }
}
