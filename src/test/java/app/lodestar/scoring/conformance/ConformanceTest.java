package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
    private final SampleData data = SampleData.make();
    private final Conformance conformance = new Conformance(data);
    private final Engine engine = TestEngines.duckDb(data.tables());

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyDefinitionIsWhatPlainJavaSays(Grain grain) {
        var answer = conformance.run(engine, grain, null);
        conformance.compare(answer, grain);
        // The data are such that most definitions have a value in most periods.
        long known =
                answer.values().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(value -> value.value() != null)
                        .count();
        assertThat(known).isGreaterThan(answer.size() * 3L / 4);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL", "WEEK", "WEEK_FROM_SUNDAY"})
    void theSegmentsOfACountAddUpToIt(Grain grain) {
        var whole = conformance.run(engine, grain, null).get("2");
        var split = conformance.run(engine, grain, "country").get("2");
        assertThat(whole).isNotNull();
        assertThat(split).isNotNull();
        for (MetricValue value : whole.values()) {
            double sum =
                    split.values().stream()
                            .filter(each -> java.util.Objects.equals(each.period(), value.period()))
                            .mapToDouble(each -> each.value() == null ? 0 : each.value())
                            .sum();
            assertThat(value.value()).isEqualTo(sum);
        }
    }
}
