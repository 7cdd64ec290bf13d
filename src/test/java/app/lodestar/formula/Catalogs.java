package app.lodestar.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables and metrics that the 99 formulas are about. */
final class Catalogs {

    private Catalogs() {}

    static Catalog of(String set) {
        return switch (set) {
            case "instagram-shops" -> instagramShops();
            case "etsy-seller-messaging" -> etsySellerMessaging();
            case "definitions" -> definitions();
            default -> throw new IllegalArgumentException(set);
        };
    }

    /** The formulas of a set by their keys; a key's second formula is not among them. */
    static Map<String, String> metrics(String set) {
        if (set.equals("definitions")) {
            return Map.of(
                    "shop_buyers", "unique(orders.buyer_id)",
                    "orders_per_buyer", "count(orders) / unique(orders.buyer_id)",
                    "average_order_value", "sum(orders.amount) / count(orders)",
                    "shop_revenue", "sum(orders.amount where status = \"paid\")");
        }
        var metrics = new TreeMap<String, String>();
        FormulaFile.of(set).forEach(line -> metrics.putIfAbsent(line.key(), line.formula()));
        return metrics;
    }

    static FormulaChecker checker(String set) {
        return new FormulaChecker(of(set), metrics(set));
    }

    static Catalog instagramShops() {
        return new Catalog(
                List.of(
                        table(
                                "impressions ts",
                                "imp_id user_id ts:timestamp shop_id creator_id surface"
                                        + " tagged:bool tapped:bool hidden:bool"),
                        table(
                                "sessions started_ts",
                                "session_id user_id started_ts:timestamp surface viewed:bool"
                                        + " saved:bool carted:bool checkout_started:bool"
                                        + " offsite_clicks:number:1"),
                        table(
                                "orders paid_ts",
                                "order_id session_id user_id shop_id creator_id paid_ts:timestamp"
                                        + " amount_usd:number:USD fee_usd:number:USD status"),
                        snapshot(
                                "shops joined_ts",
                                "shop_id vertical integration joined_ts:timestamp active:bool"),
                        table("sync_log ts", "ts:timestamp shop_id lag_s:number:s ok:bool"),
                        table("user_weeks week", "week:date user_id arm minutes_social:number:min"),
                        table("reports ts", "ts:timestamp user_id shop_id reason"),
                        table("perf ts", "ts:timestamp step ms:number:ms ok:bool")));
    }

    static Catalog etsySellerMessaging() {
        return new Catalog(
                List.of(
                        table(
                                "threads opened_ts",
                                "thread_id buyer_id shop_id order_id topic opened_ts:timestamp"
                                        + " first_seller_ts:timestamp hours_first:number:h"
                                        + " answered_24h:bool reopened_72h:bool case_7d:bool"
                                        + " resolved:bool auto_only:bool saved_reply:bool"
                                        + " seller_msgs:number:1 backlog_72h:bool"),
                        table(
                                "messages ts",
                                "message_id thread_id shop_id sender ts:timestamp"
                                        + " hour_local:number flag deliver_s:number:s"
                                        + " open_s:number:s"),
                        table(
                                "orders paid_ts",
                                "order_id buyer_id shop_id paid_ts:timestamp amount_usd:number:USD"
                                        + " source_topic status"),
                        table("csat ts", "thread_id ts:timestamp score:number"),
                        snapshot("shops -", "shop_id active:bool push_off:bool")));
    }

    static Catalog definitions() {
        return new Catalog(
                List.of(
                        table(
                                "orders paid_at",
                                "order_id buyer_id user_id seller_id paid_at:timestamp channel"
                                        + " status source country amount:number:USD items:number"),
                        table("events ts", "user_id event ts:timestamp"),
                        table("refunds ts", "order_id ts:timestamp amount:number:USD"),
                        table("reports ts", "ts:timestamp reason"),
                        table(
                                "ads day",
                                "day:date placement clicked:bool revenue:number:USD"
                                        + " cost:number:USD purchases:number clicks:number"),
                        table(
                                "messages sent_at",
                                "conversation_id buyer_id seller_id sender sent_at:timestamp"
                                        + " is_spam:bool"),
                        table(
                                "conversations opened_at",
                                "id opened_at:timestamp first_reply_at:timestamp resolved:bool"),
                        table("surveys ts", "ts:timestamp score:number"),
                        snapshot("sellers -", "id active:bool joined_at:timestamp"),
                        table("inventory day", "day:date sku stock:number"),
                        table("payouts ts", "ts:timestamp status amount:number:USD")));
    }

    private static Table table(String nameAndTime, String columns) {
        return table(nameAndTime, columns, false);
    }

    private static Table snapshot(String nameAndTime, String columns) {
        return table(nameAndTime, columns, true);
    }

    private static Table table(String nameAndTime, String columns, boolean snapshot) {
        var name = nameAndTime.split(" ", 2);
        return new Table(
                name[0],
                snapshot,
                name[1].equals("-") ? null : name[1],
                Arrays.stream(columns.split(" ", -1)).map(Catalogs::column).toList());
    }

    /** {@code name}, {@code name:type} or {@code name:type:unit}; without a type it is a text. */
    private static Column column(String written) {
        var parts = written.split(":", -1);
        var type =
                parts.length == 1
                        ? ColumnType.TEXT
                        : ColumnType.valueOf(parts[1].toUpperCase(Locale.ROOT));
        @Nullable String unit = parts.length == 3 ? parts[2] : null;
        return new Column(parts[0], type, unit, true);
    }
}
