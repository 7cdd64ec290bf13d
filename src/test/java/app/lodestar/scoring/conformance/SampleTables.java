package app.lodestar.scoring.conformance;

import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.Table;
import app.lodestar.scoring.conformance.SampleData.Data;
import app.lodestar.scoring.conformance.SampleData.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the tables of the fixed data. */
final class SampleTables {
    private final Draws draws = new Draws();
    private final Map<String, Data> tables = new LinkedHashMap<>();

    SampleTables() {
        orders();
        events();
        others();
        messages();
    }

    /** By name, in the order in which they were drawn. */
    Map<String, Data> all() {
        return tables;
    }

    private void orders() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            // The same person under both of the names that definitions use.
            String person = draws.key("u", 60);
            rows.add(
                    row(
                            "order_id", (long) i,
                            "buyer_id", person,
                            "user_id", person,
                            "seller_id", draws.key("s", 15),
                            "channel", draws.one(List.of("instagram_shop", "web")),
                            "status", draws.one(List.of("paid", "paid", "open")),
                            "amount", draws.amount(900),
                            "items", draws.nextInt(15) == 0 ? null : (long) draws.nextInt(6),
                            "source", draws.one(List.of("shop_tab", "feed", "story")),
                            "country", draws.one(List.of("US", "GB", "DE")),
                            "at", draws.time()));
        }
        add(
                "orders",
                false,
                "at",
                rows,
                List.of(
                        Columns.number("order_id"),
                        Columns.text("buyer_id"),
                        Columns.text("user_id"),
                        Columns.text("seller_id"),
                        Columns.text("channel"),
                        Columns.text("status"),
                        Columns.number("amount"),
                        Columns.number("items"),
                        Columns.text("source"),
                        Columns.text("country"),
                        Columns.time("at")));
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
            rows.add(
                    row(
                            "user_id",
                            draws.key("u", 60),
                            "event",
                            draws.one(kinds),
                            "at",
                            draws.time()));
        }
        // The very ends of the data, and two events of a user at the same moment.
        rows.add(
                row(
                        "user_id",
                        "u1",
                        "event",
                        "shop_visit",
                        "at",
                        SampleData.FIRST_DAY.atStartOfDay()));
        rows.add(
                row(
                        "user_id", "u1",
                        "event", "shop_visit",
                        "at",
                                SampleData.FIRST_DAY
                                        .plusDays(SampleData.DAYS)
                                        .atStartOfDay()
                                        .minusSeconds(1)));
        rows.add(row("user_id", "u2", "event", "tag_tap", "at", SampleData.FIRST_DAY.atTime(9, 0)));
        rows.add(row("user_id", "u2", "event", "tag_tap", "at", SampleData.FIRST_DAY.atTime(9, 0)));
        add(
                "events",
                false,
                "at",
                rows,
                List.of(Columns.text("user_id"), Columns.text("event"), Columns.time("at")));
    }

    private void others() {
        List<Row> refunds = new ArrayList<>();
        List<Row> reports = new ArrayList<>();
        List<Row> surveys = new ArrayList<>();
        List<Row> payouts = new ArrayList<>();
        List<Row> conversations = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            refunds.add(row("amount", draws.amount(90), "at", draws.time()));
            reports.add(
                    row(
                            "reason",
                            draws.one(List.of("fraud", "counterfeit", "rude")),
                            "at",
                            draws.time()));
            payouts.add(
                    row(
                            "amount",
                            draws.amount(400),
                            "status",
                            draws.one(List.of("done", "failed", "held")),
                            "at",
                            draws.time()));
        }
        for (int i = 0; i < 260; i++) {
            surveys.add(
                    row(
                            "score",
                            draws.nextInt(9) == 0 ? null : (long) draws.nextInt(11),
                            "at",
                            draws.time()));
            LocalDateTime opened = draws.time();
            conversations.add(
                    row(
                            "first_reply_at",
                            draws.nextBoolean() ? null : opened.plusHours(3),
                            "resolved",
                            draws.nextBoolean(),
                            "opened_at",
                            opened));
        }
        add("refunds", false, "at", refunds, List.of(Columns.number("amount"), Columns.time("at")));
        add("reports", false, "at", reports, List.of(Columns.text("reason"), Columns.time("at")));
        add("surveys", false, "at", surveys, List.of(Columns.number("score"), Columns.time("at")));
        add(
                "payouts",
                false,
                "at",
                payouts,
                List.of(Columns.number("amount"), Columns.text("status"), Columns.time("at")));
        add(
                "conversations",
                false,
                "opened_at",
                conversations,
                List.of(
                        Columns.time("first_reply_at"),
                        new Column("resolved", ColumnType.BOOL, null, true),
                        Columns.time("opened_at")));
        ads();
        stock();
    }

    private void ads() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(
                    row(
                            "day", draws.time().toLocalDate(),
                            "placement", draws.one(List.of("onsite", "offsite")),
                            "revenue", draws.amount(300),
                            "cost", draws.amount(100),
                            "clicked", draws.nextInt(12) == 0 ? null : draws.nextBoolean(),
                            "clicks", (long) draws.nextInt(40),
                            "purchases", (long) draws.nextInt(5)));
        }
        add(
                "ads",
                false,
                "day",
                rows,
                List.of(
                        new Column("day", ColumnType.DATE, null, false),
                        Columns.text("placement"),
                        Columns.number("revenue"),
                        Columns.number("cost"),
                        new Column("clicked", ColumnType.BOOL, null, true),
                        Columns.number("clicks"),
                        Columns.number("purchases")));
    }

    private void stock() {
        List<Row> inventory = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            inventory.add(
                    row(
                            "sku",
                            draws.key("k", 12),
                            "stock",
                            draws.amount(50),
                            "day",
                            draws.time().toLocalDate()));
        }
        // Two counts of one product on one day: the larger is the last.
        inventory.add(row("sku", "k1", "stock", 7.0, "day", SampleData.FIRST_DAY.plusDays(60)));
        inventory.add(row("sku", "k1", "stock", 9.0, "day", SampleData.FIRST_DAY.plusDays(60)));
        add(
                "inventory",
                false,
                "day",
                inventory,
                List.of(
                        Columns.text("sku"),
                        Columns.number("stock"),
                        new Column("day", ColumnType.DATE, null, true)));
        List<Row> sellers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            sellers.add(
                    row(
                            "id",
                            "s" + i,
                            "active",
                            draws.nextInt(4) > 0,
                            "joined_at",
                            LocalDate.of(2025, 1, 1).plusDays(draws.nextInt(420)).atTime(12, 0)));
        }
        add(
                "sellers",
                true,
                "joined_at",
                sellers,
                List.of(
                        Columns.text("id"),
                        new Column("active", ColumnType.BOOL, null, true),
                        Columns.time("joined_at")));
    }

    private void messages() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            rows.add(
                    row(
                            "conversation_id", draws.key("c", 90),
                            "sender", draws.one(List.of("buyer", "buyer", "seller")),
                            "seller_id", draws.key("s", 15),
                            "buyer_id", draws.key("u", 60),
                            "is_spam", draws.nextInt(10) == 0,
                            "at", draws.time()));
        }
        add(
                "messages",
                false,
                "at",
                rows,
                List.of(
                        Columns.text("conversation_id"),
                        Columns.text("sender"),
                        Columns.text("seller_id"),
                        Columns.text("buyer_id"),
                        new Column("is_spam", ColumnType.BOOL, null, true),
                        Columns.time("at")));
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
