package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What shows that a check does as it says.
 *
 * @param passing where it passes
 * @param failing where it fails
 * @param silent where it does not apply; empty for what an empty framework fails on purpose
 * @param written what a person writes into the fields that the fixes open
 * @param found what the data say once the fixes are done; empty where no data are needed
 */
record Proof(
        Scene passing,
        Scene failing,
        Optional<Scene> silent,
        Map<Field, Object> written,
        Optional<DataFindings> found) {

    Proof(Scene passing, Scene failing, Scene silent, Map<Field, Object> written) {
        this(passing, failing, Optional.of(silent), written, Optional.empty());
    }

    /** The proof of a check that always applies. */
    static Proof always(Scene passing, Scene failing, Map<Field, Object> written) {
        return new Proof(passing, failing, Optional.empty(), written, Optional.empty());
    }

    Proof onceFound(DataFindings findings) {
        return new Proof(passing, failing, silent, written, Optional.of(findings));
    }

    /** Does what a fix offers, as a person would. */
    void mend(Fix fix) {
        switch (fix) {
            case Fix.Submit(var operations) -> operations.forEach(failing::with);
            case Fix.Open open -> {
                if (open.field() == null) {
                    failing.remove(open.node());
                } else {
                    write(open.node(), open.field());
                }
            }
            case Fix.Add add -> {
                NodeId fresh = NodeId.random();
                failing.with(add.operation(failing.framework(), fresh));
                if (add.then() != null) {
                    write(fresh, add.then());
                }
            }
        }
        found.ifPresent(failing::data);
    }

    private void write(NodeId node, Field field) {
        failing.write(node, field, Objects.requireNonNull(written.get(field), field::code));
    }

    /** The proof of each check; a new check cannot come without one. */
    static Proof of(CheckId check) {
        return switch (check) {
            case CTX_1 -> ContextProofs.parts();
            case CTX_2 -> ContextProofs.stakeholders();
            case CTX_3 -> ContextProofs.actors();
            case CTX_4 -> ContextProofs.flow();
            case CTX_5 -> ContextProofs.competitors();
            case CTX_6 -> ContextProofs.lifecycle();
            case CTX_7 -> ContextProofs.integrations();
            case GOL_1 -> GoalProofs.goals();
            case GOL_2 -> GoalProofs.measured();
            case GOL_3 -> GoalProofs.orphans();
            case STK_1 -> GoalProofs.served();
            case STK_2 -> GoalProofs.balanced();
            case TIE_1 -> TierProofs.northStar();
            case TIE_2 -> TierProofs.numbers();
            case TIE_3 -> TierProofs.checklist();
            case TIE_4 -> TierProofs.vanity();
            case MET_1 -> MetricProofs.complete();
            case MET_2 -> MetricProofs.parses();
            case MET_3 -> MetricProofs.units();
            case MET_4 -> MetricProofs.windows();
            case MET_5 -> MetricProofs.targets();
            case MET_6 -> MetricProofs.ratios();
            case MET_7 -> MetricProofs.population();
            case MET_8 -> MetricProofs.names();
            case MET_9 -> MetricProofs.owners();
            case TIM_1 -> TreeProofs.leading();
            case TIM_2 -> TreeProofs.reach();
            case GRD_1 -> GuardrailProofs.covered();
            case GRD_2 -> GuardrailProofs.limits();
            case GRD_3 -> GuardrailProofs.restated();
            case GRD_4 -> GuardrailProofs.neighbours();
            case TRE_1 -> TreeProofs.connected();
            case TRE_2 -> TreeProofs.complete();
            case TRE_3 -> DataProofs.reconciles();
            case TRE_4 -> DataProofs.segments();
            case TRE_5 -> TreeProofs.evidence();
            case INI_1 -> PlanProofs.initiatives();
            case INI_2 -> PlanProofs.leverage();
            case TRD_1 -> PlanProofs.tradeOffs();
            case DAT_1 -> DataProofs.evaluates();
            case DAT_2 -> DataProofs.samples();
            case DAT_3 -> DataProofs.mixes();
            case CLM_1 -> PlanProofs.claims();
        };
    }
}
