package app.lodestar.scoring.conformance;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Small seeded tables, ten weeks of them, with what makes definitions hard: nulls in values and
 * keys, ties in time, several events a key, empty weeks, unanswered messages.
 */
final class SampleData {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 3);
    static final int DAYS = 70;

    /** One row: a value a column, null where it has none. */
    record Row(Map<String, @Nullable Object> values) {
        @Nullable Object get(String column) {
            return values.get(column);
        }

        boolean has(String column, Object value) {
            return value.equals(values.get(column));
        }

        double number(String column) {
            return ((Number) java.util.Objects.requireNonNull(values.get(column), column))
                    .doubleValue();
        }

        LocalDateTime time(String column) {
            return (LocalDateTime) java.util.Objects.requireNonNull(values.get(column), column);
        }

        LocalDate date(String column) {
            Object value = java.util.Objects.requireNonNull(values.get(column), column);
            return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
        }
    }

    /** A table with its rows. */
    record Data(Table table, List<Row> rows) {}

    private final Random random = new Random(46);
    private final Map<String, Data> tables = new LinkedHashMap<>();

    private SampleData() {
        orders();
        events();
        others();
        messages();
    }

    static SampleData make() {
        return new SampleData();
    }

    List<Data> tables() {
        return List.copyOf(tables.values());
    }

    List<Row> rows(String table) {
        return java.util.Objects.requireNonNull(tables.get(table), table).rows();
    }

    Catalog catalog() {
        return new Catalog(tables.values().stream().map(Data::table).toList());
    }

    /** A time in the ten weeks but not in the fifth, on the full minute so that some coincide. */
    private LocalDateTime time() {
        int day = random.nextInt(DAYS);
        while (day >= 28 && day < 37) {
            day = random.nextInt(DAYS);
        }
        return FIRST_DAY.atStartOfDay().plusDays(day).plusMinutes(random.nextInt(1440));
    }

    private @Nullable String key(String prefix, int of) {
        return random.nextInt(25) == 0 ? null : prefix + random.nextInt(of);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Double amount(double most) {
        return random.nextInt(20) == 0
                ? null
                : Math.round(random.nextDouble() * most * 100) / 100.0;
    }

    private void orders() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // The same person under both of the names that definitions use.
            String person = key("u", 60);
            rows.add(
                    row(
                            "order_id", (long) i,
                            "buyer_id", person,
                            "user_id", person,
                            "seller_id", key("s", 15),
                            "channel", one(List.of("instagram_shop", "web")),
                            "status", one(List.of("paid", "paid", "open")),
                            "amount", amount(900),
                            "items", random.nextInt(15) == 0 ? null : (long) random.nextInt(6),
                            "source", one(List.of("shop_tab", "feed", "story")),
                            "country", one(List.of("US", "GB", "DE")),
                            "at", time()));
        }
        add(
                "orders",
                false,
                "at",
                rows,
                List.of(
                        number("order_id"),
                        text("buyer_id"),
                        text("user_id"),
                        text("seller_id"),
                        text("channel"),
                        text("status"),
                        number("amount"),
                        number("items"),
                        text("source"),
                        text("country"),
                        time("at")));
    }

    private void events() {
        List<Row> rows = new ArrayList<>();
        List<String> kinds =
                List.of(
                        "product_view",
                        "product_view",
                        "add_to_cart",
                        "impression",
                        "tag_tap",
                        "shop_visit");
        for (int i = 0; i < 1500; i++) {
            rows.add(row("user_id", key("u", 60), "event", one(kinds), "at", time()));
        }
        // The very ends of the data, and two events of a user at the same moment.
        rows.add(row("user_id", "u1", "event", "shop_visit", "at", FIRST_DAY.atStartOfDay()));
        rows.add(
                row(
                        "user_id", "u1",
                        "event", "shop_visit",
                        "at", FIRST_DAY.plusDays(DAYS).atStartOfDay().minusSeconds(1)));
        rows.add(row("user_id", "u2", "event", "tag_tap", "at", FIRST_DAY.atTime(9, 0)));
        rows.add(row("user_id", "u2", "event", "tag_tap", "at", FIRST_DAY.atTime(9, 0)));
        add("events", false, "at", rows, List.of(text("user_id"), text("event"), time("at")));
    }

    private void others() {
        List<Row> refunds = new ArrayList<>();
        List<Row> reports = new ArrayList<>();
        List<Row> surveys = new ArrayList<>();
        List<Row> payouts = new ArrayList<>();
        List<Row> conversations = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            refunds.add(row("amount", amount(90), "at", time()));
            reports.add(row("reason", one(List.of("fraud", "counterfeit", "rude")), "at", time()));
            payouts.add(
                    row(
                            "amount",
                            amount(400),
                            "status",
                            one(List.of("done", "failed", "held")),
                            "at",
                            time()));
        }
        for (int i = 0; i < 260; i++) {
            surveys.add(
                    row(
                            "score",
                            random.nextInt(9) == 0 ? null : (long) random.nextInt(11),
                            "at",
                            time()));
            LocalDateTime opened = time();
            conversations.add(
                    row(
                            "first_reply_at",
                            random.nextBoolean() ? null : opened.plusHours(3),
                            "resolved",
                            random.nextBoolean(),
                            "opened_at",
                            opened));
        }
        add("refunds", false, "at", refunds, List.of(number("amount"), time("at")));
        add("reports", false, "at", reports, List.of(text("reason"), time("at")));
        add("surveys", false, "at", surveys, List.of(number("score"), time("at")));
        add("payouts", false, "at", payouts, List.of(number("amount"), text("status"), time("at")));
        add(
                "conversations",
                false,
                "opened_at",
                conversations,
                List.of(
                        time("first_reply_at"),
                        new Column("resolved", ColumnType.BOOL, null, true),
                        time("opened_at")));
        ads();
        stock();
    }

    private void ads() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(
                    row(
                            "day", time().toLocalDate(),
                            "placement", one(List.of("onsite", "offsite")),
                            "revenue", amount(300),
                            "cost", amount(100),
                            "clicked", random.nextInt(12) == 0 ? null : random.nextBoolean(),
                            "clicks", (long) random.nextInt(40),
                            "purchases", (long) random.nextInt(5)));
        }
        add(
                "ads",
                false,
                "day",
                rows,
                List.of(
                        new Column("day", ColumnType.DATE, null, false),
                        text("placement"),
                        number("revenue"),
                        number("cost"),
                        new Column("clicked", ColumnType.BOOL, null, true),
                        number("clicks"),
                        number("purchases")));
    }

    private void stock() {
        List<Row> inventory = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            inventory.add(
                    row("sku", key("k", 12), "stock", amount(50), "day", time().toLocalDate()));
        }
        // Two counts of one product on one day: the larger is the last.
        inventory.add(row("sku", "k1", "stock", 7.0, "day", FIRST_DAY.plusDays(60)));
        inventory.add(row("sku", "k1", "stock", 9.0, "day", FIRST_DAY.plusDays(60)));
        add(
                "inventory",
                false,
                "day",
                inventory,
                List.of(
                        text("sku"),
                        number("stock"),
                        new Column("day", ColumnType.DATE, null, true)));
        List<Row> sellers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            sellers.add(
                    row(
                            "id",
                            "s" + i,
                            "active",
                            random.nextInt(4) > 0,
                            "joined_at",
                            LocalDate.of(2025, 1, 1).plusDays(random.nextInt(420)).atTime(12, 0)));
        }
        add(
                "sellers",
                true,
                "joined_at",
                sellers,
                List.of(
                        text("id"),
                        new Column("active", ColumnType.BOOL, null, true),
                        time("joined_at")));
    }

    private void messages() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            rows.add(
                    row(
                            "conversation_id", key("c", 90),
                            "sender", one(List.of("buyer", "buyer", "seller")),
                            "seller_id", key("s", 15),
                            "buyer_id", key("u", 60),
                            "is_spam", random.nextInt(10) == 0,
                            "at", time()));
        }
        add(
                "messages",
                false,
                "at",
                rows,
                List.of(
                        text("conversation_id"),
                        text("sender"),
                        text("seller_id"),
                        text("buyer_id"),
                        new Column("is_spam", ColumnType.BOOL, null, true),
                        time("at")));
    }

    private static Column text(String name) {
        return Column.of(name, ColumnType.TEXT);
    }

    private static Column number(String name) {
        return Column.of(name, ColumnType.NUMBER);
    }

    private static Column time(String name) {
        return Column.of(name, ColumnType.TIMESTAMP);
    }

    private void add(
            String name, boolean snapshot, String time, List<Row> rows, List<Column> columns) {
        tables.put(name, new Data(new Table(name, snapshot, time, columns), rows));
    }

    private static Row row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Row(values);
    }
}
