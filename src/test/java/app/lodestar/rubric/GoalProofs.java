package app.lodestar.rubric;

import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.Map;

final class GoalProofs {
    private GoalProofs() {}

    static Proof goals() {
        return Proof.always(
                scene().goal("Trust", Field.RANK, 1).goal("Choice", Field.RANK, 2),
                scene().goal("Trust", Field.RANK, 1).goal("Choice", Field.RANK, 1),
                Map.of());
    }

    static Proof measured() {
        return new Proof(
                scene().goal("Trust")
                        .under("Trust", NodeKind.SIGNAL, "keeps", Field.SIGNAL_TEXT, "Keeps it")
                        .metric("kept", Tier.CORE, Field.SIGNALS, refs("keeps")),
                scene().goal("Trust").metric("kept", Tier.CORE, Field.GOALS, refs("Trust")),
                scene().metric("kept", Tier.CORE),
                Map.of(Field.SIGNAL_TEXT, "Keeps what was bought"));
    }

    static Proof orphans() {
        return new Proof(
                scene().goal("Trust").metric("kept", Tier.CORE, Field.GOALS, refs("Trust")),
                scene().goal("Trust").metric("kept", Tier.CORE),
                scene().goal("Trust").metric("kept", Tier.SUPPORTING),
                Map.of());
    }

    static Proof served() {
        return new Proof(
                weighing(2).metric("kept", Tier.SUPPORTING, Field.SERVES, refs("buyer")),
                weighing(2).metric("kept", Tier.GUARDRAIL, Field.SERVES, refs("buyer")),
                weighing(1),
                Map.of(Field.NAME, "Orders kept"));
    }

    private static Scene weighing(int weight) {
        return scene().stakeholder(
                        "buyer", StakeholderKind.CUSTOMER, Field.STAKEHOLDER_WEIGHT, weight);
    }

    static Proof balanced() {
        return new Proof(
                pair(4, Tier.CORE),
                pair(4, Tier.GUARDRAIL),
                pair(3, Tier.GUARDRAIL),
                Map.of(Field.NAME, "Sellers who stay"));
    }

    /** Buyers with so many metrics, sellers with one of a tier. */
    static Scene pair(int metrics, Tier forSellers) {
        Scene scene =
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .stakeholder("seller", StakeholderKind.SUPPLIER)
                        .metric("sellers", forSellers, Field.SERVES, refs("seller"));
        for (int i = 0; i < metrics; i++) {
            Tier tier = i % 2 == 0 ? Tier.CORE : Tier.SUPPORTING;
            scene.metric("buyers_" + i, tier, Field.SERVES, refs("buyer"));
        }
        return scene;
    }
}
