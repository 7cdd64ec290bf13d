package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.DataProofs.mixed;
import static app.lodestar.rubric.DataProofs.reconciled;
import static app.lodestar.rubric.DataProofs.segmented;
import static app.lodestar.rubric.DataProofs.tree;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What TRE-3, TRE-4 and DAT-1 to DAT-3 make of what the data say. */
class DataChecksTest {

    @ParameterizedTest
    @EnumSource(
            value = CheckId.class,
            names = {"TRE_3", "TRE_4", "DAT_1", "DAT_2", "DAT_3"})
    void withoutDataNoneApplies(CheckId check) {
        assertThat(tree().says(check)).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 19, PASS",
        "20, 18, FAIL",
        "100, 95, PASS",
        "100, 94, FAIL",
        "1, 1, PASS",
        "1, 0, FAIL",
        "0, 0, NOT_APPLICABLE",
        "40, 38, PASS",
        "60, 57, PASS"
    })
    void thePartsMakeTheWholeInNinetyFivePerCentOfThePeriods(
            long periods, long within, CheckStatus status) {
        assertThat(tree().data(reconciled(periods, within)).says(CheckId.TRE_3)).isEqualTo(status);
    }

    @Test
    void theFirstEdgeOfTheViewIsOpenedAndWithoutOneTheFormula() {
        assertThat(tree().data(reconciled(20, 0)).of(CheckId.TRE_3).fix())
                .contains(new Fix.Open(id("part->whole"), Field.EDGE_KIND));
        assertThat(tree().data(segmented(false, true)).of(CheckId.TRE_4).fix())
                .contains(new Fix.Open(id("part->whole"), Field.EDGE_KIND));
        Scene apart = tree().change("part->whole", Field.EDGE_VIEW, "by step");
        assertThat(apart.data(reconciled(20, 0)).of(CheckId.TRE_3).fix())
                .contains(new Fix.Open(id("whole"), Field.FORMULA));
    }

    @ParameterizedTest
    @CsvSource({"true, true, PASS", "true, false, FAIL", "false, true, FAIL", "false, false, FAIL"})
    void segmentsExcludeEachOtherAndCoverAll(
            boolean exclusive, boolean exhaustive, CheckStatus status) {
        assertThat(tree().data(segmented(exclusive, exhaustive)).says(CheckId.TRE_4))
                .isEqualTo(status);
    }

    @Test
    void findingsAboutAMetricThatIsGoneOrRetiredAreNoLongerAsked() {
        Scene scene = tree().data(reconciled(20, 0));
        assertThat(scene.change("whole", Field.METRIC_STATE, "RETIRED").says(CheckId.TRE_3))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(tree().data(mixed("another", true)).says(CheckId.DAT_3))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void findingsAreToldInTheOrderOfTheMetrics() {
        DataFindings both =
                new DataFindings(
                        List.of(),
                        List.of(),
                        List.of(
                                new DataFindings.Evaluated(id("part"), true),
                                new DataFindings.Evaluated(id("whole"), true)),
                        List.of(),
                        List.of());
        assertThat(tree().data(both).of(CheckId.DAT_1).flaws())
                .extracting(Flaw::subject)
                .containsExactly(id("whole"), id("part"));
    }

    @ParameterizedTest
    @CsvSource({
        "DEFINITION, A mix-shift hides in it, PASS", "GAMING_RISK, Simpson's paradox, PASS",
        "DECISION, Look out for the MIX TRAP, PASS", "GAMING_RISK, mixshift, PASS",
        "GAMING_RISK, A mixed bag, FAIL", "RESPONSE, A mix shift, FAIL"
    })
    void theTrapIsAcknowledgedByItsName(Field field, String text, CheckStatus status) {
        Scene scene = tree().data(mixed("whole", true)).change("whole", field, text);
        assertThat(scene.says(CheckId.DAT_3)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "WE_FAVOUR_ID, whole, TRADE_OFF_BECAUSE, PASS", "OVER_ID, whole, ACCEPTED_UP_TO, PASS",
        "OVER_ID, part, ACCEPTED_UP_TO, FAIL", "WE_FAVOUR_ID, part, TRADE_OFF_BECAUSE, FAIL",
        "WE_FAVOUR_ID, whole, REVERSE_IF, FAIL"
    })
    void aTradeOffAboutTheMetricAcknowledgesItToo(
            Field side, String metric, Field field, CheckStatus status) {
        Scene scene =
                tree().data(mixed("whole", true))
                        .add(
                                NodeKind.TRADE_OFF,
                                "mix",
                                side,
                                id(metric),
                                field,
                                "A mix shift explains it");
        assertThat(scene.says(CheckId.DAT_3)).isEqualTo(status);
    }

    @Test
    void withoutAConflictThereIsNothingToAcknowledge() {
        assertThat(tree().data(mixed("whole", false)).says(CheckId.DAT_3)).isEqualTo(PASS);
        assertThat(tree().data(mixed("whole", true)).says(CheckId.DAT_3)).isEqualTo(FAIL);
    }

    @Test
    void theFiveAreTheSectionOfDataAndTwoOfTheTree() {
        assertThat(
                        EnumSet.allOf(CheckId.class).stream()
                                .filter(check -> check.section() == Section.DATA))
                .containsExactly(CheckId.DAT_1, CheckId.DAT_2, CheckId.DAT_3);
    }
}
