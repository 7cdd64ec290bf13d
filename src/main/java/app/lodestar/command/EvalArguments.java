package app.lodestar.command;

import app.lodestar.scoring.Grain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        Options options =
                Options.of(
                        arguments,
                        "command.eval.usage",
                        1,
                        Set.of(
                                "--data",
                                "--grain",
                                "--by",
                                "--from",
                                "--to",
                                "--zone",
                                "--time",
                                "--metric"),
                        Set.of());
        Map<String, String> times = new LinkedHashMap<>();
        options.all("--time").forEach(each -> pair(each, times, "command.eval.time"));
        Map<String, String> metrics = new LinkedHashMap<>();
        options.all("--metric").forEach(each -> pair(each, metrics, "command.eval.metric"));
        LocalDate from = options.find("--from").map(EvalArguments::day).orElse(null);
        LocalDate to = options.find("--to").map(EvalArguments::day).orElse(null);
        Grain grain = options.find("--grain").map(EvalArguments::grain).orElse(Grain.ALL);
        Dimension by = options.find("--by").map(EvalArguments::dimension).orElse(null);
        ZoneId zone = options.find("--zone").map(EvalArguments::zone).orElse(ZoneOffset.UTC);
        String formula = options.source();
        String folder = options.get("--data");
        if (from != null && to != null && !from.isBefore(to)) {
            throw CommandFailure.wrongArguments(
                    "command.eval.range", from.toString(), to.toString());
        }
        return new EvalArguments(formula, folder, grain, by, from, to, zone, times, metrics);
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
}
