package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.RowMath.has;
import static app.lodestar.scoring.conformance.RowMath.over;
import static app.lodestar.scoring.conformance.RowMath.quantile;

import app.lodestar.scoring.conformance.SampleData.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What keys did one after another, in plain Java. */
final class Journeys {
    private final SampleData data;
    private final LocalDate dataEnd = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);

    Journeys(SampleData data) {
        this.data = data;
    }

    /** Times of a step by key, in order. */
    Map<String, List<LocalDateTime>> steps(String table, Predicate<Row> kept, String key) {
        TreeMap<String, List<LocalDateTime>> times = new TreeMap<>();
        for (Row row : data.rows(table)) {
            Object value = row.get(key);
            if (value != null && kept.test(row)) {
                times.computeIfAbsent(value.toString(), _ -> new ArrayList<>()).add(row.time("at"));
            }
        }
        times.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        return times;
    }

    /** The first time of each key in the whole range; those that fall on the days asked for. */
    private static Map<String, LocalDateTime> firsts(
            Map<String, List<LocalDateTime>> steps, Oracle.Days days) {
        Map<String, LocalDateTime> firsts = new HashMap<>();
        steps.forEach((key, times) -> {
            if (days.hold(times.getFirst().toLocalDate())) {
                firsts.put(key, times.getFirst());
            }
        });
        return firsts;
    }

    static double funnel(
            Oracle.Days days, Duration window, List<Map<String, List<LocalDateTime>>> steps) {
        Map<String, LocalDateTime> firsts = firsts(steps.getFirst(), days);
        int through = 0;
        for (Map.Entry<String, LocalDateTime> first : firsts.entrySet()) {
            LocalDateTime end = first.getValue().plus(window);
            LocalDateTime reached = first.getValue();
            for (Map<String, List<LocalDateTime>> step : steps.subList(1, steps.size())) {
                reached = next(step.getOrDefault(first.getKey(), List.of()), reached, end);
                if (reached == null) {
                    break;
                }
            }
            through += reached == null ? 0 : 1;
        }
        return over(through, firsts.size());
    }

    private static @Nullable LocalDateTime next(
            List<LocalDateTime> times, LocalDateTime from, LocalDateTime to) {
        return times.stream()
                .filter(time -> !time.isBefore(from) && !time.isAfter(to))
                .findFirst()
                .orElse(null);
    }

    double conversions(Oracle.Days days) {
        Map<String, List<LocalDateTime>> taps = steps("events", has("event", "tag_tap"), "user_id");
        Map<String, List<LocalDateTime>> orders =
                steps("orders", has("status", "paid"), "buyer_id");
        int credited = 0;
        for (Map.Entry<String, List<LocalDateTime>> each : orders.entrySet()) {
            for (LocalDateTime order : each.getValue()) {
                LocalDateTime latest = null;
                for (LocalDateTime tap : taps.getOrDefault(each.getKey(), List.of())) {
                    latest = tap.isAfter(order) ? latest : tap;
                }
                if (latest != null
                        && !order.isAfter(latest.plusHours(24))
                        && days.hold(latest.toLocalDate())) {
                    credited++;
                }
            }
        }
        return credited;
    }

    double retention(Map<String, List<LocalDateTime>> steps, int day, Oracle.Days days) {
        int old = 0;
        int kept = 0;
        for (Map.Entry<String, LocalDateTime> first : firsts(steps, days).entrySet()) {
            LocalDate back = first.getValue().toLocalDate().plusDays(day);
            if (back.isBefore(dataEnd)) {
                old++;
                boolean came =
                        Objects.requireNonNull(steps.get(first.getKey())).stream()
                                .anyMatch(time -> time.toLocalDate().equals(back));
                kept += came ? 1 : 0;
            }
        }
        return over(kept, old);
    }

    /** Seconds that each buyer's question waited; infinite without an answer within a week. */
    List<Double> waits(Oracle.Days days) {
        Map<String, List<LocalDateTime>> buyers =
                steps("messages", has("sender", "buyer"), "conversation_id");
        Map<String, List<LocalDateTime>> sellers =
                steps("messages", has("sender", "seller"), "conversation_id");
        List<Double> waits = new ArrayList<>();
        for (Map.Entry<String, List<LocalDateTime>> each : buyers.entrySet()) {
            List<LocalDateTime> answers = sellers.getOrDefault(each.getKey(), List.of());
            LocalDateTime asked = null;
            for (LocalDateTime question : each.getValue()) {
                LocalDateTime before = asked;
                boolean waiting =
                        before != null
                                && answers.stream()
                                        .noneMatch(answer ->
                                                !answer.isBefore(before)
                                                        && answer.isBefore(question));
                if (!waiting) {
                    if (days.hold(question.toLocalDate())) {
                        LocalDateTime answer = next(answers, question, question.plusDays(7));
                        waits.add(
                                answer == null
                                        ? Double.POSITIVE_INFINITY
                                        : (double) Duration.between(question, answer).toSeconds());
                    }
                    asked = question;
                }
            }
        }
        return waits;
    }

    double waits(Oracle.Days days, double level) {
        List<Double> all = waits(days);
        List<Double> answered = all.stream().filter(Double::isFinite).toList();
        return answered.size() * 2 < all.size() ? Oracle.UNKNOWN : quantile(answered, level);
    }
}
