package app.lodestar.command;

import app.lodestar.dataset.SampleTrap;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code generate} was asked for.
 *
 * @param source an example's key or a file
 * @param rows of the main table; from 1 to {@value #MOST_ROWS}
 */
record GenerateArguments(String source, long seed, long rows, Path out, Set<SampleTrap> traps) {
    private static final long MOST_ROWS = 50_000_000;

    static GenerateArguments of(List<String> arguments) {
        return new Reader().read(arguments);
    }

    /** Takes up one argument after another. */
    private static final class Reader {
        private @Nullable String source;
        private @Nullable Path out;
        private @Nullable Long seed;
        private @Nullable Long rows;
        private final Set<SampleTrap> traps = EnumSet.noneOf(SampleTrap.class);

        GenerateArguments read(List<String> arguments) {
            Deque<String> left = new ArrayDeque<>(arguments);
            while (!left.isEmpty()) {
                take(left.remove(), left);
            }
            if (source == null || out == null || seed == null || rows == null) {
                throw usage();
            }
            if (rows < 1 || rows > MOST_ROWS) {
                throw CommandFailure.wrongArguments(
                        "command.generate.rows", Long.toString(rows), Long.toString(MOST_ROWS));
            }
            return new GenerateArguments(source, seed, rows, out, Set.copyOf(traps));
        }

        private void take(String argument, Deque<String> left) {
            if (!argument.startsWith("--")) {
                if (source != null) {
                    throw usage();
                }
                source = argument;
                return;
            }
            int equals = argument.indexOf('=');
            String value = equals < 0 ? left.poll() : argument.substring(equals + 1);
            if (value == null || value.isEmpty()) {
                throw usage();
            }
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--seed" -> seed = number(value);
                case "--rows" -> rows = number(value);
                case "--out" -> out = FrameworkSource.path(value);
                case "--trap" -> traps.add(trap(value));
                default -> throw usage();
            }
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw CommandFailure.wrongArguments("command.generate.number", text);
            }
        }

        private static SampleTrap trap(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "mix-shift" -> SampleTrap.MIX_SHIFT;
                case "bots" -> SampleTrap.BOTS;
                case "late-refunds" -> SampleTrap.LATE_REFUNDS;
                default -> throw CommandFailure.wrongArguments("command.generate.trap", name);
            };
        }

        private static CommandFailure usage() {
            return CommandFailure.wrongArguments("command.generate.usage");
        }
    }
}
