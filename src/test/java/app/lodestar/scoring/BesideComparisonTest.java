package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.base.Messages;
import app.lodestar.dataset.BundledData;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.library.Examples;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The third example: its verdict is of the incremental cost; the mix trap is seen beside it. */
class BesideComparisonTest {
    private static final Duration TIME = Duration.ofMinutes(5);

    private final MetricFramework framework = new Examples().read("onsite-ad-advantage");

    @TempDir private Path cache;

    @Test
    void theArmsAreComparedByTheMetricsBesideTheBaseTooWhichDecideNothing() {
        FrameworkScore score = score();
        NodeId advantage = metric("onsite_ad_advantage");
        Comparison main = score.card().comparisons().get(advantage);
        assertThat(main).isNotNull();
        assertThat(main.crude().estimate().orElseThrow()).isCloseTo(0.991, within(5e-4));
        assertThat(score.beside(advantage).keySet())
                .containsExactly(
                        metric("ad_cvr_7d"), metric("roas_7d"), metric("kept_value_per_spend"));
        Comparison response = score.beside(advantage).get(metric("ad_cvr_7d"));
        assertThat(response).isNotNull();
        assertThat(response.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
        assertThat(response.crude().estimate().orElseThrow()).isCloseTo(1.464, within(5e-4));
        assertThat(response.standardised().orElseThrow().estimate().orElseThrow())
                .isCloseTo(0.945, within(5e-4));
        assertThat(response.warnings())
                .extracting(Comparison.Caution::code)
                .contains(Comparison.Caution.Code.MIX_SHIFT);
        assertThat(score.beside(metric("ad_cvr_7d"))).isEmpty();
    }

    @Test
    void theFilesCarryThem() {
        FrameworkScore score = score();
        Messages messages = Messages.onClassPath();
        assertThat(ScorecardJson.of(framework, score, messages))
                .contains("\"secondary\" : [", "\"metric\" : \"ad_cvr_7d\"");
        assertThat(SheetText.of(ScorecardSheet.of(framework, score, messages)))
                .contains(", by People who purchase within 7 days of a click");
    }

    private NodeId metric(String key) {
        return framework.metrics().stream()
                .filter(each -> each.text(Field.KEY).equals(key))
                .map(Node::id)
                .findFirst()
                .orElseThrow();
    }

    private FrameworkScore score() {
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            var scorer = new FrameworkScorer(new Calculations(), ScoreSettings.USUAL);
            return switch (scorer.score("test", framework, data, TIME)) {
                case Calculations.Outcome.Answered<FrameworkScore>(FrameworkScore score) -> score;
                case Calculations.Outcome.Busy<FrameworkScore> _ ->
                        throw new IllegalStateException("nobody else is here");
            };
        }
    }
}
