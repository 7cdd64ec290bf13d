package app.lodestar.scoring.conformance;

import app.lodestar.scoring.RowLedger.Cause;
import app.lodestar.scoring.conformance.SampleData.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why each row of the sample data is used or left out, row by row in plain Java. */
final class LedgerOracle {

    /** What is left out, by cause, and what is used. */
    record Counted(String table, long all, Map<Cause, Long> leftOut, long used) {}

    private final SampleData data;
    private final Oracle.Days period;

    LedgerOracle(SampleData data, Oracle.Days period) {
        this.data = data;
        this.period = period;
    }

    /** Each row is left out for what the function says; null for a row that is used. */
    Counted count(String table, Function<Row, @Nullable Cause> why) {
        Map<Cause, Long> leftOut = new EnumMap<>(Cause.class);
        long used = 0;
        for (Row row : data.rows(table)) {
            Cause cause = why.apply(row);
            if (cause == null) {
                used++;
            } else {
                leftOut.merge(cause, 1L, Long::sum);
            }
        }
        return new Counted(table, data.rows(table).size(), leftOut, used);
    }

    /** The rows of those days with the first reason that applies to a row of them. */
    Counted in(Oracle.Days days, String table, String time, Function<Row, @Nullable Cause> why) {
        return count(
                table, row -> days.hold(row.date(time)) ? why.apply(row) : Cause.OUTSIDE_THE_DAYS);
    }

    Counted in(String table, String time, Function<Row, @Nullable Cause> why) {
        return in(period, table, time, why);
    }

    /** The three steps of the thirteenth definition. */
    List<Counted> funnel() {
        Map<String, Row> begun = new HashMap<>();
        Set<Row> carts = theseVery();
        Set<Row> orders = theseVery();
        firsts("events", LedgerOracle::isView, "user_id")
                .forEach((user, first) -> {
                    if (period.hold(first.date("at"))) {
                        begun.put(user, first);
                    }
                });
        begun.forEach((user, first) -> {
            LocalDateTime end = first.time("at").plusDays(7);
            Row cart =
                    next("events", LedgerOracle::isCarted, "user_id", user, first.time("at"), end);
            if (cart != null) {
                carts.add(cart);
                Row order =
                        next("orders", LedgerOracle::isPaid, "user_id", user, cart.time("at"), end);
                if (order != null) {
                    orders.add(order);
                }
            }
        });
        return List.of(
                in(
                        "events",
                        "at",
                        first(LedgerOracle::isView, "user_id", theseVery(begun.values()))),
                later("events", LedgerOracle::isCarted, "user_id", carts),
                later("orders", LedgerOracle::isPaid, "user_id", orders));
    }

    /** Buyers who order again within four weeks; the data end on a day. */
    List<Counted> retention() {
        var end = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);
        Map<String, Row> first = new HashMap<>();
        firsts("orders", _ -> true, "buyer_id")
                .forEach((buyer, row) -> {
                    if (period.hold(row.date("at"))) {
                        first.put(buyer, row);
                    }
                });
        Set<Row> back = theseVery();
        first.forEach((buyer, row) -> {
            LocalDateTime last = row.time("at").plusDays(28);
            if (last.toLocalDate().isBefore(end)) {
                data.rows("orders").stream()
                        .filter(other ->
                                other.has("buyer_id", buyer) && !theseVery(row).contains(other))
                        .filter(other -> !other.time("at").isBefore(row.time("at")))
                        .filter(other -> !other.time("at").isAfter(last))
                        .findFirst()
                        .ifPresent(back::add);
            }
        });
        Function<Row, @Nullable Cause> asFirst =
                first(_ -> true, "buyer_id", theseVery(first.values()));
        return List.of(
                in(
                        "orders",
                        "at",
                        row -> {
                            Cause cause = asFirst.apply(row);
                            boolean old = row.date("at").plusDays(28).isBefore(end);
                            return cause != null || old ? cause : Cause.TOO_YOUNG;
                        }),
                later("orders", _ -> true, "buyer_id", back));
    }

    /** How long buyers wait for a seller, as the 35th definition says. */
    List<Counted> waits() {
        Set<Row> asked = theseVery();
        Set<Row> answered = theseVery();
        Set<Row> answers = theseVery();
        for (String thread : keys("messages", "conversation_id")) {
            LocalDateTime until = LocalDateTime.MIN;
            for (Row question :
                    sorted("messages", LedgerOracle::isBuyers, "conversation_id", thread)) {
                LocalDateTime at = question.time("at");
                if (!at.isBefore(until)) {
                    Row any =
                            next(
                                    "messages",
                                    LedgerOracle::isSellers,
                                    "conversation_id",
                                    thread,
                                    at,
                                    LocalDateTime.MAX);
                    until = any == null ? LocalDateTime.MAX : any.time("at");
                    if (any != null && any.time("at").isEqual(at)) {
                        until = at.plusNanos(1);
                    }
                    if (period.hold(question.date("at"))) {
                        asked.add(question);
                        if (any != null && !any.time("at").isAfter(at.plusDays(7))) {
                            answered.add(question);
                            answers.add(any);
                        }
                    }
                }
            }
        }
        return List.of(
                in(
                        "messages",
                        "at",
                        row ->
                                !isBuyers(row)
                                        ? Cause.NOT_TRUE
                                        : row.get("conversation_id") == null
                                                ? Cause.NO_KEY
                                                : !asked.contains(row)
                                                        ? Cause.ALREADY_WAITING
                                                        : answered.contains(row)
                                                                ? null
                                                                : Cause.UNANSWERED),
                later("messages", LedgerOracle::isSellers, "conversation_id", answers));
    }

    private static Function<Row, @Nullable Cause> first(
            Predicate<Row> kept, String key, Set<Row> firsts) {
        return row ->
                !kept.test(row)
                        ? Cause.NOT_TRUE
                        : row.get(key) == null
                                ? Cause.NO_KEY
                                : firsts.contains(row) ? null : Cause.NOT_THE_FIRST;
    }

    private Counted later(String table, Predicate<Row> kept, String key, Set<Row> used) {
        return count(
                table,
                row ->
                        !kept.test(row)
                                ? Cause.NOT_TRUE
                                : row.get(key) == null
                                        ? Cause.NO_KEY
                                        : used.contains(row) ? null : Cause.NOT_REACHED);
    }

    private Map<String, Row> firsts(String table, Predicate<Row> kept, String key) {
        Map<String, Row> firsts = new HashMap<>();
        for (String each : keys(table, key)) {
            List<Row> rows = sorted(table, kept, key, each);
            if (!rows.isEmpty()) {
                firsts.put(each, rows.getFirst());
            }
        }
        return firsts;
    }

    private Set<String> keys(String table, String key) {
        Set<String> keys = new HashSet<>();
        for (Row row : data.rows(table)) {
            if (row.get(key) != null) {
                keys.add(String.valueOf(row.get(key)));
            }
        }
        return keys;
    }

    private List<Row> sorted(String table, Predicate<Row> kept, String key, String is) {
        List<Row> rows = new ArrayList<>();
        for (Row row : data.rows(table)) {
            if (is.equals(row.get(key)) && kept.test(row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> row.time("at")));
        return rows;
    }

    private @Nullable Row next(
            String table,
            Predicate<Row> kept,
            String key,
            String is,
            LocalDateTime from,
            LocalDateTime to) {
        return sorted(table, kept, key, is).stream()
                .filter(row -> !row.time("at").isBefore(from) && !row.time("at").isAfter(to))
                .findFirst()
                .orElse(null);
    }

    private static boolean isView(Row row) {
        return row.has("event", "product_view");
    }

    private static boolean isCarted(Row row) {
        return row.has("event", "add_to_cart");
    }

    private static boolean isPaid(Row row) {
        return row.has("status", "paid");
    }

    private static boolean isBuyers(Row row) {
        return row.has("sender", "buyer");
    }

    private static boolean isSellers(Row row) {
        return row.has("sender", "seller");
    }

    /** Rows by themselves: others of the same values are other rows. */
    private static Set<Row> theseVery(Row... rows) {
        return theseVery(List.of(rows));
    }

    private static Set<Row> theseVery(Collection<Row> rows) {
        Set<Row> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(rows);
        return set;
    }
}
