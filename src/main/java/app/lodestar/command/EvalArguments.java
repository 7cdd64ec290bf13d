package app.lodestar.command;

import app.lodestar.scoring.Grain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code eval} was asked for.
 *
 * @param folder with one file for each table
 * @param by {@code table.column}; null for none
 * @param from the first day; null for the first of the data
 * @param to the day after the last; null for the end of the data
 * @param times the time column of each table that is named one
 * @param metrics the formulas of other metrics, by key
 */
record EvalArguments(
        String formula,
        String folder,
        Grain grain,
        @Nullable Dimension by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        Map<String, String> times,
        Map<String, String> metrics) {

    /** A column of a table. */
    record Dimension(String table, String column) {}

    EvalArguments {
        times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    static EvalArguments of(List<String> arguments) {
        return new Reader().read(arguments);
    }

    /** Takes up one argument after another. */
    private static final class Reader {
        private @Nullable String formula;
        private @Nullable String folder;
        private Grain grain = Grain.ALL;
        private @Nullable Dimension by;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private ZoneId zone = ZoneOffset.UTC;
        private final Map<String, String> times = new LinkedHashMap<>();
        private final Map<String, String> metrics = new LinkedHashMap<>();

        EvalArguments read(List<String> arguments) {
            Deque<String> left = new ArrayDeque<>(arguments);
            while (!left.isEmpty()) {
                take(left.remove(), left);
            }
            if (formula == null || folder == null) {
                throw usage();
            }
            if (from != null && to != null && !from.isBefore(to)) {
                throw CommandFailure.wrongArguments(
                        "command.eval.range", from.toString(), to.toString());
            }
            return new EvalArguments(formula, folder, grain, by, from, to, zone, times, metrics);
        }

        private void take(String argument, Deque<String> left) {
            if (!argument.startsWith("--")) {
                if (formula != null) {
                    throw usage();
                }
                formula = argument;
                return;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? left.poll() : argument.substring(equals + 1);
            if (value == null || value.isEmpty()) {
                throw usage();
            }
            option(option, value);
        }

        private void option(String option, String value) {
            switch (option) {
                case "--data" -> folder = value;
                case "--grain" -> grain = grain(value);
                case "--by" -> by = dimension(value);
                case "--from" -> from = day(value);
                case "--to" -> to = day(value);
                case "--zone" -> zone = zone(value);
                case "--time" -> pair(value, times, "command.eval.time");
                case "--metric" -> pair(value, metrics, "command.eval.metric");
                default -> throw usage();
            }
        }

        private static Grain grain(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "all" -> Grain.ALL;
                case "day" -> Grain.DAY;
                case "week" -> Grain.WEEK;
                case "month" -> Grain.MONTH;
                case "quarter" -> Grain.QUARTER;
                default -> throw CommandFailure.wrongArguments("command.eval.grain", name);
            };
        }

        private static Dimension dimension(String name) {
            int point = name.indexOf('.');
            if (point <= 0 || point == name.length() - 1) {
                throw CommandFailure.wrongArguments("command.eval.by", name);
            }
            return new Dimension(name.substring(0, point), name.substring(point + 1));
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw CommandFailure.wrongArguments("command.eval.day", text);
            }
        }

        private static ZoneId zone(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw CommandFailure.wrongArguments("command.eval.zone", name);
            }
        }

        private static void pair(String text, Map<String, String> into, String complaint) {
            int equals = text.indexOf('=');
            if (equals <= 0 || equals == text.length() - 1) {
                throw CommandFailure.wrongArguments(complaint, text);
            }
            into.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }

        private static CommandFailure usage() {
            return CommandFailure.wrongArguments("command.eval.usage");
        }
    }
}
