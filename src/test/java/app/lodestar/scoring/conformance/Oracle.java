package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.RowMath.capped;
import static app.lodestar.scoring.conformance.RowMath.count;
import static app.lodestar.scoring.conformance.RowMath.has;
import static app.lodestar.scoring.conformance.RowMath.mean;
import static app.lodestar.scoring.conformance.RowMath.over;
import static app.lodestar.scoring.conformance.RowMath.perKey;
import static app.lodestar.scoring.conformance.RowMath.quantile;
import static app.lodestar.scoring.conformance.RowMath.share;
import static app.lodestar.scoring.conformance.RowMath.sum;
import static app.lodestar.scoring.conformance.RowMath.unique;
import static app.lodestar.scoring.conformance.RowMath.views;

import app.lodestar.scoring.conformance.SampleData.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
    private final Journeys journeys;
    private final LocalDate dataEnd = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);

    Oracle(SampleData data) {
        this.data = data;
        this.journeys = new Journeys(data);
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
                    Journeys.funnel(
                            days,
                            Duration.ofDays(7),
                            List.of(
                                    journeys.steps("events", views(), "user_id"),
                                    journeys.steps(
                                            "events", has("event", "add_to_cart"), "user_id"),
                                    journeys.steps("orders", has("status", "paid"), "buyer_id")));
            case 14 ->
                    Journeys.funnel(
                            days,
                            Duration.ofDays(1),
                            List.of(
                                    journeys.steps("events", has("event", "impression"), "user_id"),
                                    journeys.steps("events", views(), "user_id")));
            case 15 -> journeys.conversions(days);
            case 16 -> active(days, 1);
            case 17 -> active(days, 7);
            case 18 -> active(days, 30);
            case 19 -> over(active(days, 1), active(days, 30));
            case 20 ->
                    journeys.retention(
                            journeys.steps("events", has("event", "shop_visit"), "user_id"),
                            1,
                            days);
            case 21 ->
                    journeys.retention(journeys.steps("orders", _ -> true, "buyer_id"), 28, days);
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
            case 35 -> journeys.waits(days, 0.5);
            case 36 -> journeys.waits(days, 0.9);
            case 37 -> {
                List<Double> waits = journeys.waits(days);
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
                    Journeys.funnel(
                            days,
                            Duration.ofDays(14),
                            List.of(
                                    journeys.steps("messages", has("sender", "buyer"), "buyer_id"),
                                    journeys.steps("orders", has("status", "paid"), "buyer_id")));
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

    private Stream<Row> shopOrders(Days days) {
        return in("orders", days)
                .filter(has("channel", "instagram_shop"))
                .filter(has("status", "paid"));
    }

    private double active(Days days, int length) {
        LocalDate end = end(days);
        return unique(in("events", new Days(end.minusDays(length), end)), "user_id");
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
