package app.lodestar.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Long from = null;
        Long seeds = null;
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.remove();
            int equals = argument.indexOf('=');
            String value = equals < 0 ? left.poll() : argument.substring(equals + 1);
            switch (equals < 0 ? argument : argument.substring(0, equals)) {
                case "--from" -> from = number(value, "--from", 0, LAST);
                case "--seeds" -> seeds = number(value, "--seeds", 1, MOST);
                default -> throw usage();
            }
        }
        if (seeds == null) {
            throw usage();
        }
        return new SimulateArguments(from == null ? 0 : from, seeds);
    }

    private static long number(@Nullable String text, String option, long least, long most) {
        if (text == null || text.isEmpty()) {
            throw usage();
        }
        if (text.matches("\\d{1,15}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw CommandFailure.wrongArguments(
                "command.simulate.number", option, text, Long.toString(least), Long.toString(most));
    }

    private static CommandFailure usage() {
        return CommandFailure.wrongArguments("command.simulate.usage");
    }
}
