package app.lodestar.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command taken apart: what stands by itself, and options, as {@code --name
 * value} or {@code --name=value}.
 */
final class Options {
    private final String usage;
    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Options(String usage) {
        this.usage = usage;
    }

    /**
     * Reads arguments.
     *
     * @param usage the key of what is said when they are wrong
     * @param plain how many may stand by themselves
     * @param valued the options that need a value
     * @param bare the options that have none
     * @throws CommandFailure when anything else is there, or a value is missing or empty
     */
    static Options of(
            List<String> arguments, String usage, int plain, Set<String> valued, Set<String> bare) {
        Options options = new Options(usage);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            options.take(left.remove(), left, valued, bare);
        }
        if (options.plain.size() > plain) {
            throw options.wrong();
        }
        return options;
    }

    private void take(String argument, Deque<String> left, Set<String> valued, Set<String> bare) {
        if (!argument.startsWith("--")) {
            plain.add(argument);
            return;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (equals < 0 && bare.contains(name)) {
            put(name, "");
            return;
        }
        String value = equals < 0 ? left.poll() : argument.substring(equals + 1);
        if (value == null || value.isEmpty() || !valued.contains(name)) {
            throw wrong();
        }
        put(name, value);
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /** The only argument that stands by itself; the command is wrong without one. */
    String source() {
        return require(plain.isEmpty() ? null : plain.getFirst());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The last value of an option. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getLast);
    }

    /** The last value of an option; the command is wrong without it. */
    String get(String name) {
        return require(find(name).orElse(null));
    }

    /** All values of an option, in order. */
    List<String> all(String name) {
        return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
    }

    private String require(@Nullable String value) {
        if (value == null) {
            throw wrong();
        }
        return value;
    }

    private CommandFailure wrong() {
        return CommandFailure.wrongArguments(usage);
    }
}
