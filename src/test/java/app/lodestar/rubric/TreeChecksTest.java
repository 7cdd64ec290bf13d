package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.CheckStatus.FAIL;
import static app.lodestar.rubric.CheckStatus.NOT_APPLICABLE;
import static app.lodestar.rubric.CheckStatus.PASS;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What TRE-1, TRE-2 and TRE-5 ask, at their boundaries. */
class TreeChecksTest {

    @ParameterizedTest
    @EnumSource
    void anyEdgeButProtectionConnectsInEitherDirection(EdgeKind kind) {
        Scene up = star().metric("part", Tier.CORE).edge("part", "star", kind);
        Scene down = star().metric("part", Tier.SUPPORTING).edge("star", "part", kind);
        CheckStatus expected = kind == EdgeKind.PROTECTS ? FAIL : PASS;
        assertThat(up.says(CheckId.TRE_1)).isEqualTo(expected);
        assertThat(down.says(CheckId.TRE_1)).isEqualTo(expected);
    }

    private static Scene star() {
        return scene().metric("star", Tier.NORTH_STAR);
    }

    @Test
    void whatIsConnectedThroughOthersIsConnected() {
        Scene scene =
                star().metric("part", Tier.CORE)
                        .metric("piece", Tier.SUPPORTING)
                        .metric("lone", Tier.SUPPORTING)
                        .metric("guard", Tier.GUARDRAIL)
                        .edge("part", "star", EdgeKind.FACTOR)
                        .edge("piece", "part", EdgeKind.INFLUENCE);
        assertThat(scene.tally(CheckId.TRE_1)).isEqualTo("2/3");
        assertThat(scene.change("part", Field.METRIC_STATE, "RETIRED").tally(CheckId.TRE_1))
                .isEqualTo("0/2");
    }

    @Test
    void theOutlineConnectsNothingButSaysToWhatAMetricIsJoined() {
        Scene scene =
                star().metric("part", Tier.CORE)
                        .metricUnder("part", "piece", Tier.SUPPORTING)
                        .edge("part", "star", EdgeKind.FACTOR);
        assertThat(scene.of(CheckId.TRE_1).fix()).contains(joined("piece", "part"));
        scene.metric("lone", Tier.CORE).metricUnder("lone", "child", Tier.SUPPORTING);
        assertThat(scene.of(CheckId.TRE_1).flaws().getLast().fix())
                .isEqualTo(joined("child", "star"));
    }

    private static Fix joined(String from, String to) {
        return new Fix.Add(
                NodeKind.EDGE,
                null,
                Map.of(
                        Field.EDGE_FROM,
                        Value.of(id(from)),
                        Field.EDGE_TO,
                        Value.of(id(to)),
                        Field.EDGE_KIND,
                        Value.of(EdgeKind.INFLUENCE)),
                Field.EDGE_EVIDENCE);
    }

    /** A whole with parts one, two and three, joined by edges of these kinds in this order. */
    private static Scene whole(String formula, String... kinds) {
        Scene scene = scene().metric("whole", Tier.CORE, Field.FORMULA, formula);
        String[] parts = {"one", "two", "three"};
        for (int i = 0; i < parts.length; i++) {
            scene.metric(parts[i], Tier.SUPPORTING);
            if (i < kinds.length) {
                scene.edge(parts[i], "whole", EdgeKind.valueOf(kinds[i]));
            }
        }
        return scene;
    }

    @ParameterizedTest
    @CsvSource({
        "SUM_TERM SUM_TERM, PASS",
        "SUM_TERM, FAIL",
        "FACTOR FACTOR, PASS",
        "FACTOR, FAIL",
        "SEGMENT SEGMENT SEGMENT, PASS",
        "SEGMENT, FAIL",
        "NUMERATOR DENOMINATOR, PASS",
        "NUMERATOR, FAIL",
        "DENOMINATOR, FAIL",
        "NUMERATOR NUMERATOR, FAIL",
        "DENOMINATOR DENOMINATOR, FAIL",
        "NUMERATOR DENOMINATOR DENOMINATOR, FAIL",
        "SUM_TERM FACTOR, FAIL",
        "NUMERATOR FACTOR, FAIL",
        "SUM_TERM DENOMINATOR, FAIL",
        "INFLUENCE, NOT_APPLICABLE",
        "PEER PROTECTS, NOT_APPLICABLE",
        "INFLUENCE SUM_TERM, FAIL"
    })
    void aWholeIsMadeOfOneFamilyInFull(String kinds, CheckStatus status) {
        assertThat(whole("count(orders)", kinds.split(" ", -1)).says(CheckId.TRE_2))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "@one + @two, SUM_TERM SUM_TERM, PASS", "@one + @two - @three, SUM_TERM SUM_TERM, FAIL",
        "@one - @two, SUM_TERM SUM_TERM, PASS", "@one * @two, FACTOR FACTOR, PASS",
        "@one * @two * @three, FACTOR FACTOR, FAIL", "@one / @two, NUMERATOR DENOMINATOR, PASS",
        "@one / @three, NUMERATOR DENOMINATOR, FAIL", "@one * @three, SUM_TERM SUM_TERM, PASS",
        "@one + @three + 1, SUM_TERM SUM_TERM, PASS", "@one + @three, SEGMENT SEGMENT, PASS",
        "count(orders), SUM_TERM SUM_TERM, PASS"
    })
    void aFormulaOfReferencesAloneHasAnEdgeFromEach(
            String formula, String kinds, CheckStatus status) {
        assertThat(whole(formula, kinds.split(" ", -1)).says(CheckId.TRE_2)).isEqualTo(status);
    }

    @Test
    void theFirstPartOfTheFormulaWithoutAnEdgeGetsOne() {
        Scene scene = whole("@one + @three + @two", "SUM_TERM");
        assertThat(scene.of(CheckId.TRE_2).fix())
                .contains(
                        new Fix.Add(
                                NodeKind.EDGE,
                                null,
                                Map.of(
                                        Field.EDGE_FROM,
                                        Value.of(id("three")),
                                        Field.EDGE_TO,
                                        Value.of(id("whole")),
                                        Field.EDGE_KIND,
                                        Value.of(EdgeKind.SUM_TERM),
                                        Field.EDGE_VIEW,
                                        Value.of("")),
                                null));
    }

    @Test
    void whereNoPartIsKnownAPersonLooksAtTheFirstEdge() {
        Scene scene = whole("count(orders)", "SUM_TERM", "FACTOR");
        assertThat(scene.of(CheckId.TRE_2).fix())
                .contains(new Fix.Open(id("one->whole"), Field.EDGE_KIND));
        assertThat(scene.of(CheckId.TRE_2).evidence())
                .containsExactly(
                        new Pointer(id("whole"), null),
                        new Pointer(id("one->whole"), Field.EDGE_KIND),
                        new Pointer(id("two->whole"), Field.EDGE_KIND));
    }

    @Test
    void eachViewOfAWholeIsJudgedByItself() {
        Scene scene = whole("count(orders)", "SUM_TERM", "SUM_TERM");
        scene.edge("three", "whole", EdgeKind.FACTOR, Field.EDGE_VIEW, "by step");
        assertThat(scene.tally(CheckId.TRE_2)).isEqualTo("1/2");
    }

    @ParameterizedTest
    @CsvSource({"MOVES, PASS", "TARGET_METRICS, PASS", "GUARDED_BY, FAIL"})
    void anInitiativeAboutTheLowerMetricTriesTheInfluence(Field link, CheckStatus status) {
        Scene scene = star().metric("part", Tier.CORE).edge("part", "star", EdgeKind.INFLUENCE);
        scene.add(
                NodeKind.INITIATIVE,
                "try",
                Field.INITIATIVE_TITLE,
                "Try",
                link,
                link == Field.MOVES ? id("part") : refs("part"));
        assertThat(scene.says(CheckId.TRE_5)).isEqualTo(status);
    }

    @Test
    void anInitiativeAboutTheUpperMetricTriesNothingOfIt() {
        Scene scene = star().metric("part", Tier.CORE).edge("part", "star", EdgeKind.INFLUENCE);
        scene.add(
                NodeKind.INITIATIVE, "try", Field.INITIATIVE_TITLE, "Try", Field.MOVES, id("star"));
        assertThat(scene.of(CheckId.TRE_5).fix())
                .contains(new Fix.Open(id("part->star"), Field.EDGE_EVIDENCE));
    }

    @Test
    void anEdgeToARetiredMetricIsNotThere() {
        Scene scene = star().metric("part", Tier.CORE).edge("part", "star", EdgeKind.INFLUENCE);
        assertThat(scene.change("part", Field.METRIC_STATE, "RETIRED").says(CheckId.TRE_5))
                .isEqualTo(NOT_APPLICABLE);
    }
}
