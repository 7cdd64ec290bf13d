package app.lodestar.rubric;

import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import java.util.Map;

final class TreeProofs {
    private TreeProofs() {}

    static Proof leading() {
        return new Proof(
                lagging().metricUnder("kept", "tried", Tier.SUPPORTING, Field.TIMING, "LEADING"),
                lagging().metricUnder("kept", "tried", Tier.SUPPORTING, Field.TIMING, "COINCIDENT"),
                scene().metric("kept", Tier.CORE, Field.TIMING, "LEADING"),
                Map.of(Field.NAME, "Buyers who look twice"));
    }

    private static Scene lagging() {
        return scene().metric("kept", Tier.CORE, Field.TIMING, "LAGGING");
    }

    static Proof reach() {
        return new Proof(
                leaves(3, 2),
                leaves(5, 4),
                scene().metric("guard", Tier.GUARDRAIL),
                Map.of(Field.CONTROLLABILITY, "SHARED"));
    }

    /** So many leaves that the team moves, so many that it does not. */
    static Scene leaves(int inReach, int outside) {
        Scene scene = scene();
        for (int i = 0; i < inReach + outside; i++) {
            scene.metric(
                    "leaf_" + i,
                    Tier.SUPPORTING,
                    Field.CONTROLLABILITY,
                    i < inReach ? "TEAM" : "EXTERNAL");
        }
        return scene;
    }

    static Proof connected() {
        return new Proof(
                two().edge("part", "star", EdgeKind.PEER),
                two().edge("part", "star", EdgeKind.PROTECTS),
                scene().metric("part", Tier.CORE),
                Map.of(Field.EDGE_EVIDENCE, "They rise together"));
    }

    private static Scene two() {
        return scene().metric("star", Tier.NORTH_STAR).metric("part", Tier.CORE);
    }

    static Proof complete() {
        return new Proof(
                sum().edge("one", "whole", EdgeKind.SUM_TERM)
                        .edge("two", "whole", EdgeKind.SUM_TERM),
                sum().edge("one", "whole", EdgeKind.SUM_TERM),
                sum().edge("one", "whole", EdgeKind.INFLUENCE),
                Map.of());
    }

    private static Scene sum() {
        return scene().metric("whole", Tier.CORE, Field.FORMULA, "@one + @two")
                .metric("one", Tier.SUPPORTING, Field.FORMULA, "count(orders)")
                .metric("two", Tier.SUPPORTING, Field.FORMULA, "count(visits)");
    }

    static Proof evidence() {
        return new Proof(
                two().edge("part", "star", EdgeKind.INFLUENCE, Field.EDGE_EVIDENCE, "A test"),
                two().edge("part", "star", EdgeKind.INFLUENCE),
                two().edge("part", "star", EdgeKind.PEER),
                Map.of(Field.EDGE_EVIDENCE, "A test of last spring"));
    }
}
