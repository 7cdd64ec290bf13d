package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.rubric.DataFindings;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RubricsTest {
    private static final long MILLISECOND = 1_000_000;

    private long now;

    /** Each time that somebody looks at the clock a millisecond has passed. */
    private final Rubrics rubrics = new Rubrics(() -> now += MILLISECOND);

    @Test
    void pagesOfOneFrameworkHaveOneRubric() {
        var framework = FrameworkBuilder.id("a");
        assertThat(rubrics.of(framework)).isSameAs(rubrics.of(framework));
        assertThat(rubrics.of(FrameworkBuilder.id("b"))).isNotSameAs(rubrics.of(framework));
    }

    @Test
    void whatOnePageHasCheckedTheOtherKnows() {
        var framework = FrameworkBuilder.aFramework().withMetric("kept", core()).build();
        var rubric = rubrics.of(framework.id());
        var first = review(rubric, framework, Optional.empty());
        assertThat(rubric.review(framework, Optional.empty())).containsSame(first);
        assertThat(review(rubric, framework, Optional.of(DataFindings.NONE))).isNotSameAs(first);
    }

    /** A page that is a little behind, or ahead, is told of what it shows. */
    @Test
    void aPageThatIsBehindIsToldOfWhatItShows() {
        var before = FrameworkBuilder.aFramework().withMetric("kept", core()).build();
        var after =
                FrameworkBuilder.aFramework()
                        .withMetric("kept", core())
                        .withMetric("more", core())
                        .build();
        var rubric = rubrics.of(before.id());
        for (var each : List.of(after, before, after)) {
            assertThat(review(rubric, each, Optional.empty())).isEqualTo(Rubric.of(each));
        }
    }

    @Test
    void afterALookItRests() {
        var framework = FrameworkBuilder.aFramework().withMetric("kept", core()).build();
        var other = FrameworkBuilder.aFramework().withMetric("more", core()).build();
        var rubric = rubrics.of(framework.id());
        assertThat(rubric.review(framework, Optional.empty())).isPresent();
        assertThat(rubric.review(other, Optional.empty())).isEmpty();
        assertThat(rubric.review(framework, Optional.empty())).as("known").isPresent();
        assertThat(review(rubric, other, Optional.empty())).isEqualTo(Rubric.of(other));
    }

    /** Asks when the rubric has rested. */
    private Review review(
            Rubrics.Shared rubric, MetricFramework framework, Optional<DataFindings> data) {
        now += 1_000 * MILLISECOND;
        return rubric.review(framework, data).orElseThrow();
    }

    private static Map<Field, Value> core() {
        return Map.of(Field.TIER, Value.of(Tier.CORE));
    }
}
