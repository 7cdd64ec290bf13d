package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.MetricFramework;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    static List<String> examples() {
        return Frameworks.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void scoresNinetyOrMoreWithNoFailedError(String key) {
        MetricFramework framework = Frameworks.example(key);
        Review review = Rubric.of(framework);
        assertThat(review.checks())
                .extracting(CheckResult::check)
                .containsExactly(CheckId.values());
        assertThat(review.fails(Severity.ERROR)).isFalse();
        assertThat(review.score()).isGreaterThanOrEqualTo(90);
    }
}
