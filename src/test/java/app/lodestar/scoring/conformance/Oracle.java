package app.lodestar.scoring.conformance;

import app.lodestar.scoring.conformance.SampleData.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each definition is worth, by going through the rows one by one in plain Java. NaN stands for
 * unknown. It shares no code with the planner and knows no SQL.
 */
final class Oracle {
    static final double UNKNOWN = Double.NaN;

    /** Some days, the last excluded. */
    record Days(LocalDate from, LocalDate to) {
        boolean hold(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final SampleData data;
    private final LocalDate dataEnd = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);

    Oracle(SampleData data) {
        this.data = data;
    }

    /**
     * @param definition its number, from 1
     * @param comparable whether there are earlier periods
     */
    double value(int definition, Days days, boolean comparable) {
        return switch (definition) {
            case 1 ->
                    unique(in("orders", days).filter(has("channel", "instagram_shop")), "buyer_id");
            case 2 -> count(shopOrders(days));
            case 3 -> sum(shopOrders(days), "amount");
            case 4 ->
                    value(1, days, comparable)
                            * over(
                                    count(in("orders", days)),
                                    unique(in("orders", days), "buyer_id"))
                            * value(5, days, comparable);
            case 5 -> over(sum(in("orders", days), "amount"), count(in("orders", days)));
            case 6 -> over(capped(in("orders", days), "amount", 500), count(in("orders", days)));
            case 7 -> {
                double cap = quantile(in("orders", days), "amount", 0.99);
                yield over(
                        Double.isNaN(cap) ? 0 : capped(in("orders", days), "amount", cap),
                        unique(in("orders", days), "buyer_id"));
            }
            case 8 -> quantile(in("orders", days), "amount", 0.5);
            case 9 -> quantile(in("orders", days), "amount", 0.9);
            case 10 ->
                    mean(
                            in("orders", days)
                                    .filter(row ->
                                            row.get("amount") != null
                                                    && row.number("amount") >= 10
                                                    && row.number("amount") <= 200),
                            "items");
            case 11 ->
                    over(
                            count(in("orders", days)),
                            unique(in("events", days).filter(views()), "user_id"));
            case 12 -> perKey(in("events", days).filter(views()), "user_id");
            case 13 ->
                    funnel(
                            days,
                            Duration.ofDays(7),
                            List.of(
                                    steps("events", views(), "user_id"),
                                    steps("events", has("event", "add_to_cart"), "user_id"),
                                    steps("orders", has("status", "paid"), "buyer_id")));
            case 14 ->
                    funnel(
                            days,
                            Duration.ofDays(1),
                            List.of(
                                    steps("events", has("event", "impression"), "user_id"),
                                    steps("events", views(), "user_id")));
            case 15 -> conversions(days);
            case 16 -> active(days, 1);
            case 17 -> active(days, 7);
            case 18 -> active(days, 30);
            case 19 -> over(active(days, 1), active(days, 30));
            case 20 -> retention(steps("events", has("event", "shop_visit"), "user_id"), 1, days);
            case 21 -> retention(steps("orders", _ -> true, "buyer_id"), 28, days);
            case 22 ->
                    over(
                            sum(in("orders", days).filter(has("source", "shop_tab")), "amount"),
                            sum(in("orders", days), "amount"));
            case 23 ->
                    over(
                            unique(
                                    in("orders", days)
                                            .filter(has("country", "US").or(has("country", "GB"))),
                                    "seller_id"),
                            unique(in("orders", days), "seller_id"));
            case 24 -> sum(in("orders", new Days(end(days).minusDays(28), end(days))), "amount");
            case 25 -> sum(in("orders", new Days(SampleData.FIRST_DAY, end(days))), "amount");
            case 26 -> comparable ? revenue(earlier(days, 1)) : UNKNOWN;
            case 27 -> comparable ? growth(days, 1) : UNKNOWN;
            case 28 -> comparable ? growth(days, 52) : UNKNOWN;
            case 29 -> over(sum(in("refunds", days), "amount"), sum(in("orders", days), "amount"));
            case 30 ->
                    over(
                            count(
                                    in("reports", days)
                                            .filter(
                                                    has("reason", "fraud")
                                                            .or(has("reason", "counterfeit")))),
                            count(in("orders", days)));
            case 31 ->
                    over(
                            sum(in("ads", days).filter(has("placement", "onsite")), "revenue"),
                            sum(in("ads", days).filter(has("placement", "onsite")), "cost"));
            case 32 -> over(sum(in("ads", days), "revenue"), sum(in("ads", days), "cost"));
            case 33 -> share(in("ads", days).toList(), has("clicked", true));
            case 34 -> over(sum(in("ads", days), "purchases"), sum(in("ads", days), "clicks"));
            case 35 -> waits(days, 0.5);
            case 36 -> waits(days, 0.9);
            case 37 -> {
                List<Double> waits = waits(days);
                yield over(
                        (double) waits.stream().filter(wait -> wait <= 24 * 3600).count(),
                        waits.size());
            }
            case 38 ->
                    1
                            - share(
                                    in("conversations", days).toList(),
                                    row -> row.get("first_reply_at") == null);
            case 39 ->
                    funnel(
                            days,
                            Duration.ofDays(14),
                            List.of(
                                    steps("messages", has("sender", "buyer"), "buyer_id"),
                                    steps("orders", has("status", "paid"), "buyer_id")));
            case 40 -> share(in("conversations", days).toList(), has("resolved", true));
            case 41 -> perKey(in("messages", days), "conversation_id");
            case 42 -> share(in("messages", days).toList(), has("is_spam", true));
            case 43 ->
                    count(in("surveys", days)) >= 30 ? mean(in("surveys", days), "score") : UNKNOWN;
            case 44 ->
                    over(
                            unique(
                                    in("messages", days).filter(has("sender", "seller")),
                                    "seller_id"),
                            unique(
                                    data.rows("sellers").stream()
                                            .filter(has("active", true))
                                            .filter(row ->
                                                    row.date("joined_at")
                                                            .isBefore(LocalDate.of(2026, 1, 1))),
                                    "id"));
            case 45 -> stock(end(days));
            case 46 ->
                    sum(
                            in("payouts", days)
                                    .filter(
                                            has("status", "failed")
                                                    .or(has("status", "held"))
                                                    .negate()),
                            "amount");
            default -> throw new IllegalArgumentException("no definition " + definition);
        };
    }

    private LocalDate end(Days days) {
        return days.to().isBefore(dataEnd) ? days.to() : dataEnd;
    }

    private Stream<Row> in(String table, Days days) {
        String time =
                data.tables().stream()
                        .map(SampleData.Data::table)
                        .filter(each -> each.name().equals(table))
                        .map(each -> Objects.requireNonNull(each.time()))
                        .findFirst()
                        .orElseThrow();
        return data.rows(table).stream().filter(row -> days.hold(row.date(time)));
    }

    private static Predicate<Row> has(String column, Object value) {
        return row -> row.has(column, value);
    }

    private static Predicate<Row> views() {
        return has("event", "product_view");
    }

    private Stream<Row> shopOrders(Days days) {
        return in("orders", days)
                .filter(has("channel", "instagram_shop"))
                .filter(has("status", "paid"));
    }

    private static double over(double top, double bottom) {
        return bottom == 0 ? UNKNOWN : top / bottom;
    }

    private static double share(List<Row> rows, Predicate<Row> part) {
        return over(count(rows.stream().filter(part)), rows.size());
    }

    private static double unique(Stream<Row> rows, String column) {
        Set<Object> seen = new HashSet<>();
        rows.map(row -> row.get(column)).filter(Objects::nonNull).forEach(seen::add);
        return seen.size();
    }

    private static double count(Stream<Row> rows) {
        return (double) rows.count();
    }

    private static double sum(Stream<Row> rows, String column) {
        double sum = 0;
        for (double value : values(rows, column)) {
            sum += value;
        }
        return sum;
    }

    private static double capped(Stream<Row> rows, String column, double cap) {
        double sum = 0;
        for (double value : values(rows, column)) {
            sum += Math.min(value, cap);
        }
        return sum;
    }

    private static double mean(Stream<Row> rows, String column) {
        List<Double> values = values(rows, column);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return over(sum, values.size());
    }

    private static List<Double> values(Stream<Row> rows, String column) {
        return rows.filter(row -> row.get(column) != null).map(row -> row.number(column)).toList();
    }

    private static double quantile(Stream<Row> rows, String column, double level) {
        return quantile(values(rows, column), level);
    }

    private static double quantile(List<Double> values, double level) {
        if (values.isEmpty()) {
            return UNKNOWN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = (sorted.size() - 1) * level;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static double perKey(Stream<Row> rows, String key) {
        Map<Object, Integer> counts = new HashMap<>();
        rows.map(row -> row.get(key))
                .filter(Objects::nonNull)
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return over(counts.values().stream().mapToInt(count -> count).sum(), counts.size());
    }

    /** Times of a step by key, in order. */
    private Map<String, List<LocalDateTime>> steps(String table, Predicate<Row> kept, String key) {
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
            Map<String, List<LocalDateTime>> steps, Days days) {
        Map<String, LocalDateTime> firsts = new HashMap<>();
        steps.forEach((key, times) -> {
            if (days.hold(times.getFirst().toLocalDate())) {
                firsts.put(key, times.getFirst());
            }
        });
        return firsts;
    }

    private static double funnel(
            Days days, Duration window, List<Map<String, List<LocalDateTime>>> steps) {
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

    private double conversions(Days days) {
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

    private double active(Days days, int length) {
        LocalDate end = end(days);
        return unique(in("events", new Days(end.minusDays(length), end)), "user_id");
    }

    private double retention(Map<String, List<LocalDateTime>> steps, int day, Days days) {
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

    private double revenue(Days days) {
        boolean covered = days.to().isAfter(SampleData.FIRST_DAY) && days.from().isBefore(dataEnd);
        return covered
                ? sum(in("orders", days).filter(has("channel", "instagram_shop")), "amount")
                : UNKNOWN;
    }

    private double growth(Days days, int weeks) {
        double before = revenue(earlier(days, weeks));
        return over(revenue(days), before) - 1;
    }

    private static Days earlier(Days days, int weeks) {
        return new Days(days.from().minusWeeks(weeks), days.to().minusWeeks(weeks));
    }

    /** Seconds that each buyer's question waited; infinite without an answer within a week. */
    private List<Double> waits(Days days) {
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

    private double waits(Days days, double level) {
        List<Double> all = waits(days);
        List<Double> answered = all.stream().filter(Double::isFinite).toList();
        return answered.size() * 2 < all.size() ? UNKNOWN : quantile(answered, level);
    }

    private double stock(LocalDate end) {
        Map<Object, Row> last = new HashMap<>();
        for (Row row : data.rows("inventory")) {
            Object sku = row.get("sku");
            if (sku != null && row.get("stock") != null && row.date("day").isBefore(end)) {
                last.merge(sku, row, Oracle::later);
            }
        }
        return last.isEmpty()
                ? UNKNOWN
                : last.values().stream().mapToDouble(row -> row.number("stock")).sum();
    }

    private static Row later(Row a, Row b) {
        int order = a.date("day").compareTo(b.date("day"));
        return order > 0 || (order == 0 && a.number("stock") >= b.number("stock")) ? a : b;
    }
}
