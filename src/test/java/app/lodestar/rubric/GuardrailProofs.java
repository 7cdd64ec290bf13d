package app.lodestar.rubric;

import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.Field;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.Map;

final class GuardrailProofs {
    static final String RESPONSE = "We stop the new rows.";

    private GuardrailProofs() {}

    static Proof covered() {
        return new Proof(
                guarded("count(orders)", "count(returns)"),
                scene().metric("kept", Tier.CORE).metric("returns", Tier.GUARDRAIL),
                scene().metric("kept", Tier.SUPPORTING),
                Map.of(Field.NAME, "Orders sent back"));
    }

    /** A core metric and the guardrail that protects it, with their formulas. */
    static Scene guarded(String kept, String guard) {
        return scene().metric("kept", Tier.CORE, Field.FORMULA, kept)
                .metric(
                        "returns",
                        Tier.GUARDRAIL,
                        Field.FORMULA,
                        guard,
                        Field.PROTECTS,
                        refs("kept"));
    }

    static Proof limits() {
        return new Proof(
                limit(11), limit(10), scene().metric("kept", Tier.CORE), Map.of(Field.BREACH, 12));
    }

    /** A guardrail that should fall from 10, with a limit. */
    static Scene limit(int breach) {
        return scene().metric(
                        "returns",
                        Tier.GUARDRAIL,
                        Field.DIRECTION,
                        "DECREASE",
                        Field.BASELINE_VALUE,
                        10,
                        Field.BREACH,
                        breach,
                        Field.RESPONSE,
                        RESPONSE);
    }

    static Proof restated() {
        return new Proof(
                guarded("count(orders)", "count(returns)"),
                guarded("count(orders)", "count( orders )"),
                guarded("count(orders)", ""),
                Map.of(Field.FORMULA, "count(returns)"));
    }

    static Proof neighbours() {
        return new Proof(
                inside().metric("minutes", Tier.GUARDRAIL, Field.SERVES, refs("app")),
                inside().metric("minutes", Tier.GUARDRAIL),
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER),
                Map.of());
    }

    private static Scene inside() {
        return scene().stakeholder("app", StakeholderKind.PLATFORM);
    }
}
