package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small edits, each of which a kept rubric must notice, and no more than it must. */
class KeptRubricTest {
    private final Rubric kept = new Rubric();
    private final Scene scene =
            scene().table("orders", "amount DECIMAL USD", "ts TIMESTAMP")
                    .goal("Trust", Field.RANK, 1)
                    .stakeholder("buyer", StakeholderKind.CUSTOMER)
                    .metric("star", Tier.NORTH_STAR, Field.FORMULA, "@kept + 1")
                    .metric("kept", Tier.CORE, Field.FORMULA, "count(orders)")
                    .metric("paid", Tier.CORE, Field.FORMULA, "sum(orders.amount)")
                    .metric("lost", Tier.GUARDRAIL, Field.FORMULA, "sum(orders.mount)")
                    .edge("kept", "star", EdgeKind.SUM_TERM);

    @BeforeEach
    void reviewOnce() {
        agree();
    }

    /** The kept rubric says what a new one says; returns how many checks it ran for that. */
    private int agree() {
        return agree(null, Mode.TEAM);
    }

    private int agree(@Nullable DataFindings data, Mode mode) {
        Optional<DataFindings> found = Optional.ofNullable(data);
        assertThat(kept.review(scene.framework(), found, mode))
                .isEqualTo(new Rubric().review(scene.framework(), found, mode));
        return kept.runs();
    }

    @Test
    void nothingChangedRunsNothing() {
        assertThat(agree()).isZero();
    }

    @Test
    void aFieldThatNoCheckReadsRunsNothing() {
        scene.put(Field.WHY_NOW, "Because");
        assertThat(agree()).isZero();
    }

    @Test
    void aFieldRunsOnlyThoseWhoReadIt() {
        scene.change("kept", Field.POPULATION, "All buyers");
        assertThat(agree()).isEqualTo(1);
    }

    @Test
    void anotherModeRunsOnlyWhatAsksForIt() {
        assertThat(agree(null, Mode.PRACTICE)).isEqualTo(1);
    }

    @Test
    void otherDataRunOnlyWhatAsksThem() {
        DataFindings found = DataProofs.mixed("kept", true);
        assertThat(agree(found, Mode.TEAM)).isEqualTo(5);
        assertThat(agree(DataProofs.mixed("kept", true), Mode.TEAM)).isZero();
        assertThat(agree(null, Mode.TEAM)).isEqualTo(5);
    }

    @Test
    void aFormulaIsReadAgainWithAllThatReferToIt() {
        scene.change("kept", Field.FORMULA, "count(orders");
        assertThat(agree()).isBetween(1, 15);
        assertThat(scene.tally(CheckId.MET_2)).isEqualTo("1/4");
        scene.change("kept", Field.FORMULA, "sum(orders.amount)");
        agree();
    }

    @Test
    void aKeyThatChangesBreaksWhatRefersToIt() {
        scene.with(set("kept", Field.KEY, "held", "kept"));
        agree();
        scene.with(set("kept", Field.KEY, "kept", "held"));
        agree();
    }

    private static Operation set(String word, Field field, String value, String before) {
        return new Operation.SetField(
                id(word),
                field,
                app.lodestar.framework.Value.of(value),
                app.lodestar.framework.Value.of(before));
    }

    @Test
    void columnsThatComeChangeAndGoAreNoticed() {
        scene.under(
                "orders",
                NodeKind.COLUMN,
                "orders.mount",
                Field.COLUMN_NAME,
                "mount",
                Field.COLUMN_TYPE,
                "STRING");
        agree();
        scene.change("orders.mount", Field.COLUMN_TYPE, "DECIMAL");
        agree();
        assertThat(scene.says(CheckId.MET_2)).isEqualTo(CheckStatus.PASS);
        scene.change("orders.mount", Field.COLUMN_TYPE, null);
        agree();
        scene.change("orders.mount", Field.COLUMN_NAME, "mounts");
        agree();
        scene.remove(id("orders.mount"));
        agree();
        scene.change("orders.amount", Field.COLUMN_UNIT, "EUR");
        agree();
    }

    @Test
    void tablesThatComeChangeAndGoAreNoticed() {
        scene.table("visits", "ts TIMESTAMP");
        agree();
        scene.change("visits", Field.TABLE_KEY, "views");
        agree();
        scene.change("orders", Field.TABLE_KIND, "SNAPSHOT");
        agree();
        scene.remove(id("orders"));
        agree();
        scene.remove(id("visits"));
        agree();
        scene.with(new Operation.Restore(id("orders")));
        agree();
    }

    @Test
    void piecesThatComeMoveAndGoAreNoticed() {
        scene.metricUnder("kept", "tried", Tier.SUPPORTING, Field.TIMING, "LEADING");
        agree();
        scene.with(new Operation.Move(id("tried"), id("paid"), null));
        agree();
        scene.with(new Operation.Move(id("paid"), null, null));
        agree();
        scene.remove(id("star"));
        agree();
        scene.with(new Operation.Restore(id("star")));
        agree();
        scene.change("lost", Field.METRIC_STATE, "RETIRED");
        agree();
    }

    @Test
    void whatReferencesLeadToIsNoticed() {
        scene.change("kept", Field.SERVES, refs("buyer"));
        agree();
        scene.change("buyer", Field.STAKEHOLDER_KIND, "REGULATOR");
        agree();
        scene.change("kept", Field.GOALS, refs("Trust"))
                .change("kept", Field.LENSES, tags("BDFE:DEPTH"));
        agree();
        scene.remove(id("Trust"));
        agree();
        scene.remove(id("buyer"));
        agree();
    }

    @Test
    void edgesAndTheirEndsAreNoticed() {
        scene.edge("paid", "star", EdgeKind.SUM_TERM);
        agree();
        scene.change("paid->star", Field.EDGE_KIND, "INFLUENCE");
        agree();
        scene.remove(id("paid"));
        agree();
    }

    @Test
    void anOlderStateOfWhichPiecesAreUnknownNowIsNoticedToo() {
        Scene smaller = scene().metric("kept", Tier.CORE, Field.FORMULA, "count(orders)");
        assertThat(kept.review(smaller.framework(), Optional.empty()))
                .isEqualTo(Rubric.of(smaller.framework()));
    }

    @Test
    void aWaiverRunsNothingAndCountsAtOnce() {
        scene.with(
                Waiver.waive(
                        scene.framework(),
                        CheckId.GRD_1,
                        id("kept"),
                        "On trial",
                        app.lodestar.framework.NodeId.random()));
        assertThat(agree()).isZero();
        assertThat(kept.review(scene.framework(), Optional.empty()).of(CheckId.GRD_1).waivers())
                .hasSize(1);
    }
}
