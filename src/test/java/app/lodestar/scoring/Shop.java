package app.lodestar.scoring;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Grain;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A shop small enough to reckon by hand: 70 orders in the week from 5 January 2026, of which 35
 * were kept, and 100 in the week after it, of which 40 were kept and as many refunded as a test
 * says.
 */
public final class Shop {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private Shop() {}

    /** Four metrics: kept orders (the north star), their rate (core), all orders, the refunds. */
    public static FrameworkBuilder framework() {
        return FrameworkBuilder.aFramework()
                .titled("Shop of two weeks")
                .withMetric(
                        "kept",
                        goal(Tier.NORTH_STAR, "count(orders where status = \"kept\")", 20, 60))
                .withMetric("kept_rate", goal(Tier.CORE, "@kept / @all_orders", 0, 1))
                .withMetric("all_orders", metric(Tier.SUPPORTING, "count(orders)"))
                .withMetric("refund_rate", ceiling());
    }

    static Map<Field, Value> goal(Tier tier, String formula, double from, double to) {
        Map<Field, Value> values = metric(tier, formula);
        values.putAll(ScoreCase.way(from, to));
        return values;
    }

    /** A metric of a tier, reported by the week. */
    public static Map<Field, Value> metric(Tier tier, String formula) {
        Map<Field, Value> values = new LinkedHashMap<>();
        values.put(Field.TIER, Value.of(tier));
        values.put(Field.FORMULA, Value.of(formula));
        values.put(Field.GRAIN, Value.of(Grain.WEEK));
        return values;
    }

    private static Map<Field, Value> ceiling() {
        Map<Field, Value> values =
                metric(Tier.GUARDRAIL, "share(count(orders) where status = \"refunded\")");
        values.put(Field.DIRECTION, Value.of(Direction.DECREASE));
        values.put(Field.BREACH, ScoreCase.number(0.2));
        return values;
    }

    /** Writes the orders into a folder. */
    public static void orders(Path folder, int refundedInWeekTwo) throws IOException {
        StringBuilder rows = new StringBuilder("order_id,paid,amount_usd,status\n");
        for (int i = 0; i < 70; i++) {
            row(rows, MONDAY.plusDays(i % 7), i < 35 ? "kept" : "open");
        }
        for (int i = 0; i < 100; i++) {
            String status = i < 40 ? "kept" : i < 40 + refundedInWeekTwo ? "refunded" : "open";
            row(rows, MONDAY.plusDays(7 + i % 7), status);
        }
        Files.writeString(folder.resolve("orders.csv"), rows);
    }

    private static void row(StringBuilder rows, LocalDate paid, String status) {
        rows.append(rows.length()).append(',').append(paid).append(",2.50,").append(status);
        rows.append('\n');
    }
}
