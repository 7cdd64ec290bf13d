package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.Map;

final class PlanProofs {
    private PlanProofs() {}

    static Proof initiatives() {
        return new Proof(
                planned(),
                planned().change("try", Field.STOP_RULE, null),
                planned().change("try", Field.INITIATIVE_STATUS, "DROPPED"),
                Map.of(Field.STOP_RULE, "Returns pass 5 % in a week"));
    }

    /** An initiative with all that INI-1 asks for. */
    static Scene planned() {
        return scene().metric("kept", Tier.CORE)
                .metric("returns", Tier.GUARDRAIL)
                .add(
                        NodeKind.INITIATIVE,
                        "try",
                        Field.INITIATIVE_TITLE,
                        "Sizes that fit",
                        Field.MOVES,
                        id("kept"),
                        Field.EXPECTED_DELTA,
                        0.02,
                        Field.DELTA_BY,
                        "2026-06-30",
                        Field.GUARDED_BY,
                        refs("returns"),
                        Field.STOP_RULE,
                        "Returns pass 5 % in a week");
    }

    static Proof leverage() {
        return new Proof(
                product().add(NodeKind.INITIATIVE, "try", title(), "Try", Field.MOVES, id("two")),
                product().add(NodeKind.INITIATIVE, "try", title(), "Try", Field.MOVES, id("one")),
                product(),
                Map.of(Field.INITIATIVE_TITLE, "Sizes that fit"));
    }

    private static Field title() {
        return Field.INITIATIVE_TITLE;
    }

    /** A product of two factors, of which the second has the larger gap. */
    static Scene product() {
        return scene().metric("star", Tier.NORTH_STAR)
                .metric("one", Tier.CORE, Field.BASELINE_VALUE, 10, Field.TARGET_VALUE, 11)
                .metric("two", Tier.CORE, Field.BASELINE_VALUE, 10, Field.TARGET_VALUE, 12)
                .edge("one", "star", EdgeKind.FACTOR)
                .edge("two", "star", EdgeKind.FACTOR);
    }

    static Proof tradeOffs() {
        return Proof.always(
                tradeOff().change("trust", Field.REVERSE_IF, "Sellers leave"),
                tradeOff(),
                Map.of(Field.REVERSE_IF, "Sellers leave"));
    }

    private static Scene tradeOff() {
        return scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                .stakeholder("seller", StakeholderKind.SUPPLIER)
                .add(
                        NodeKind.TRADE_OFF,
                        "trust",
                        Field.WE_FAVOUR_ID,
                        id("buyer"),
                        Field.OVER_ID,
                        id("seller"));
    }

    static Proof claims() {
        return new Proof(
                resting("REPORTED"),
                resting("ASSUMED"),
                scene().metric("kept", Tier.CORE),
                Map.of(Field.TARGET_CLAIM, id("found")));
    }

    /** A target that rests on a claim of some confidence, and a measured claim beside it. */
    private static Scene resting(String confidence) {
        return scene().add(NodeKind.CLAIM, "said", Field.CLAIM_CONFIDENCE, confidence)
                .add(NodeKind.CLAIM, "found", Field.CLAIM_CONFIDENCE, "REPORTED")
                .metric("kept", Tier.CORE, Field.TARGET_CLAIM, id("said"));
    }
}
