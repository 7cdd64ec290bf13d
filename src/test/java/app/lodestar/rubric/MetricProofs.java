package app.lodestar.rubric;

import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;

import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import java.util.Map;

final class MetricProofs {
    private MetricProofs() {}

    static Proof complete() {
        return new Proof(
                scene().metric("kept", Tier.CORE, card()),
                scene().metric("kept", Tier.CORE, card()).change("kept", Field.UNIT, null),
                scene().metric("kept", Tier.CORE, Field.METRIC_STATE, "RETIRED"),
                Map.of(Field.UNIT, "COUNT"));
    }

    /** All that MET-1 asks for. */
    static Object[] card() {
        return new Object[] {
            Field.NAME, "Kept",
            Field.DEFINITION, "Orders nobody sent back",
            Field.FORMULA, "count(orders)",
            Field.UNIT, "COUNT",
            Field.DIRECTION, "INCREASE",
            Field.GRAIN, "WEEK",
            Field.OWNER_ROLE, "Product",
            Field.DATA_SYSTEM, "Warehouse"
        };
    }

    static Proof parses() {
        return new Proof(
                formula("count(orders)"),
                formula("count(orders").metric("all", Tier.SUPPORTING),
                scene().metric("kept", Tier.CORE),
                Map.of(Field.FORMULA, "count(orders)"));
    }

    private static Scene formula(String text, Object... more) {
        Scene scene = scene().metric("kept", Tier.CORE, Field.FORMULA, text);
        for (int i = 0; i < more.length; i += 2) {
            scene.change("kept", (Field) more[i], more[i + 1]);
        }
        return scene;
    }

    static Proof units() {
        return new Proof(
                formula("count(orders)", Field.UNIT, "COUNT"),
                formula("count(orders)", Field.UNIT, "PERCENT"),
                formula("count(orders)"),
                Map.of());
    }

    static Proof windows() {
        String funnel = "funnel(visits -> orders within 7 days per user_id)";
        return new Proof(
                formula(funnel, Field.MATURITY_LAG, "P7D"),
                formula(funnel, Field.MATURITY_LAG, "P6D"),
                formula("count(orders)", Field.MATURITY_LAG, "P7D"),
                Map.of());
    }

    static Proof targets() {
        return new Proof(
                target(101),
                target(100),
                scene().metric("kept", Tier.SUPPORTING),
                Map.of(Field.TARGET_VALUE, 120));
    }

    private static Scene target(int value) {
        return scene().metric(
                        "kept",
                        Tier.CORE,
                        Field.DIRECTION,
                        "INCREASE",
                        Field.BASELINE_VALUE,
                        100,
                        Field.TARGET_KIND,
                        "ABSOLUTE",
                        Field.TARGET_VALUE,
                        value,
                        Field.TARGET_SET_ON,
                        "2026-01-01",
                        Field.TARGET_BY,
                        "2026-01-02");
    }

    static Proof ratios() {
        String ratio = "count(orders where kept = true) / count(orders)";
        return new Proof(
                formula(ratio, Field.RATIO_KIND, "SHARE"),
                formula("count(orders) / count(visits)", Field.RATIO_KIND, "SHARE"),
                formula("count(orders)", Field.RATIO_KIND, "SHARE"),
                Map.of());
    }

    static Proof population() {
        return new Proof(
                scene().metric(
                                "kept",
                                Tier.CORE,
                                Field.POPULATION,
                                "All buyers",
                                Field.EXCLUSIONS,
                                tags("Our own")),
                scene().metric("kept", Tier.CORE, Field.POPULATION, "All buyers"),
                scene().metric("kept", Tier.SUPPORTING),
                Map.of(Field.EXCLUSIONS, tags("Our own")));
    }

    static Proof names() {
        return new Proof(
                scene().metric("kept", Tier.CORE, Field.NAME, "Weekly orders", Field.GRAIN, "WEEK"),
                scene().metric("kept", Tier.CORE, Field.NAME, "Weekly orders", Field.GRAIN, "DAY"),
                scene().metric("kept", Tier.CORE, Field.NAME, "Orders", Field.GRAIN, "DAY"),
                Map.of());
    }

    static Proof owners() {
        return new Proof(
                owned("Product", "Growth"),
                owned("Product", "Product"),
                owned("Product"),
                Map.of(Field.OWNER_ROLE, "Trust"));
    }

    /** Core metrics with an owner each. */
    static Scene owned(String... owners) {
        Scene scene = scene();
        for (int i = 0; i < owners.length; i++) {
            scene.metric("core_" + i, Tier.CORE, Field.OWNER_ROLE, owners[i]);
        }
        return scene;
    }
}
