package app.lodestar.command;

import java.util.List;
import java.util.Set;

/**
 * What {@code simulate} was asked for.
 *
 * @param from the first seed; from 0 to {@value #LAST}
 * @param seeds how many; from 1 to {@value #MOST}
 */
record SimulateArguments(long from, long seeds) {
    private static final long LAST = 1_000_000_000_000L;
    private static final long MOST = 10_000_000;

    static SimulateArguments of(List<String> arguments) {
        Options options =
                Options.of(
                        arguments,
                        "command.simulate.usage",
                        0,
                        Set.of("--from", "--seeds"),
                        Set.of());
        String from = options.find("--from").orElse("0");
        return new SimulateArguments(
                number(from, "--from", 0, LAST),
                number(options.get("--seeds"), "--seeds", 1, MOST));
    }

    private static long number(String text, String option, long least, long most) {
        if (text.matches("\\d{1,15}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw CommandFailure.wrongArguments(
                "command.simulate.number", option, text, Long.toString(least), Long.toString(most));
    }
}
