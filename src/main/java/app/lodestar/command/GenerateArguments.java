package app.lodestar.command;

import app.lodestar.dataset.SampleTrap;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code generate} was asked for.
 *
 * @param source an example's key or a file
 * @param rows of the main table; from 1 to {@value #MOST_ROWS}
 */
record GenerateArguments(String source, long seed, long rows, Path out, Set<SampleTrap> traps) {
    private static final long MOST_ROWS = 50_000_000;

    static GenerateArguments of(List<String> arguments) {
        Options options =
                Options.of(
                        arguments,
                        "command.generate.usage",
                        1,
                        Set.of("--seed", "--rows", "--out", "--trap"),
                        Set.of());
        Set<SampleTrap> traps = EnumSet.noneOf(SampleTrap.class);
        options.all("--trap").forEach(name -> traps.add(trap(name)));
        String source = options.source();
        Path out = FrameworkSource.path(options.get("--out"));
        long seed = number(options.get("--seed"));
        long rows = number(options.get("--rows"));
        if (rows < 1 || rows > MOST_ROWS) {
            throw CommandFailure.wrongArguments(
                    "command.generate.rows", Long.toString(rows), Long.toString(MOST_ROWS));
        }
        return new GenerateArguments(source, seed, rows, out, Set.copyOf(traps));
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
}
