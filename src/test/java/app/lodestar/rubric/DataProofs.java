package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Map;

/** What only data can say; of these, what a fix comes to shows once the formulas ran again. */
final class DataProofs {
    private DataProofs() {}

    static Proof reconciles() {
        return new Proof(
                        tree().data(reconciled(20, 19)),
                        tree().data(reconciled(20, 18)),
                        tree().data(reconciled(0, 0)),
                        Map.of(Field.EDGE_KIND, "FACTOR"))
                .onceFound(reconciled(20, 20));
    }

    static Scene tree() {
        return scene().metric("whole", Tier.CORE, Field.FORMULA, "count(orders)")
                .metric("part", Tier.SUPPORTING, Field.FORMULA, "count(visits)")
                .edge("part", "whole", EdgeKind.SUM_TERM);
    }

    static DataFindings reconciled(long periods, long within) {
        return new DataFindings(
                List.of(new DataFindings.Reconciled(id("whole"), "", periods, within)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Proof segments() {
        return new Proof(
                        tree().data(segmented(true, true)),
                        tree().data(segmented(true, false)),
                        tree().data(reconciled(20, 20)),
                        Map.of(Field.EDGE_KIND, "SEGMENT"))
                .onceFound(segmented(true, true));
    }

    static DataFindings segmented(boolean exclusive, boolean exhaustive) {
        return new DataFindings(
                List.of(),
                List.of(new DataFindings.Segmented(id("whole"), "", exclusive, exhaustive)),
                List.of(),
                List.of(),
                List.of());
    }

    static Proof evaluates() {
        return new Proof(
                        tree().data(evaluated(false)),
                        tree().data(evaluated(true)),
                        tree(),
                        Map.of(Field.FORMULA, "count(orders) + 1"))
                .onceFound(evaluated(false));
    }

    private static DataFindings evaluated(boolean lacksColumns) {
        return new DataFindings(
                List.of(),
                List.of(),
                List.of(new DataFindings.Evaluated(id("whole"), lacksColumns)),
                List.of(),
                List.of());
    }

    static Proof samples() {
        return new Proof(
                        tree().data(sampled(100, 100)),
                        tree().data(sampled(99, 100)),
                        tree(),
                        Map.of(Field.MIN_SAMPLE, 50))
                .onceFound(sampled(99, 50));
    }

    private static DataFindings sampled(long units, long fewest) {
        return new DataFindings(
                List.of(),
                List.of(),
                List.of(),
                List.of(new DataFindings.Sampled(id("whole"), units, fewest)),
                List.of());
    }

    static Proof mixes() {
        return new Proof(
                tree().data(mixed("whole", false)),
                tree().data(mixed("whole", true)),
                tree().data(reconciled(20, 20)),
                Map.of(Field.GAMING_RISK, "A mix shift towards old buyers lifts it"));
    }

    static DataFindings mixed(String metric, boolean conflict) {
        return new DataFindings(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DataFindings.Mixed(id(metric), conflict)));
    }
}
