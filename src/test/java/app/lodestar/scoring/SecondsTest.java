package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Measure;
import app.lodestar.formula.Unit;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondsTest {
    private static final Measure TWO_HOURS = new Measure.Constant(BigDecimal.TWO, Unit.of("h"));

    @Test
    void hoursOfATimeAreMadeSeconds() {
        assertThat(Seconds.of(metric(app.lodestar.framework.Unit.DURATION), TWO_HOURS))
                .isInstanceOfSatisfying(
                        Measure.Arithmetic.class,
                        product -> {
                            assertThat(product.left()).isEqualTo(TWO_HOURS);
                            assertThat(product.right())
                                    .isEqualTo(
                                            new Measure.Constant(
                                                    BigDecimal.valueOf(3_600), Unit.ONE));
                        });
    }

    @Test
    void aTimeInSecondsAndWhatIsNoTimeStayAsTheyAre() {
        var seconds = new Measure.Constant(BigDecimal.TWO, Unit.SECONDS);
        assertThat(Seconds.of(metric(app.lodestar.framework.Unit.DURATION), seconds))
                .isSameAs(seconds);
        assertThat(Seconds.of(metric(app.lodestar.framework.Unit.COUNT), TWO_HOURS))
                .isSameAs(TWO_HOURS);
    }

    private static Node metric(app.lodestar.framework.Unit unit) {
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .withMetric("reply", Map.of(Field.UNIT, Value.of(unit)))
                        .build();
        return framework.node(FrameworkBuilder.id("reply"));
    }
}
