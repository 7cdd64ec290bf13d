package app.lodestar.scoring;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Unit;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import java.math.BigDecimal;
import java.util.Map;

/** A metric that is a length of time is kept in seconds, whatever its column counts it in. */
final class Seconds {
    private static final Map<Unit, BigDecimal> IN_SECONDS =
            Map.of(
                    Unit.of("ms"), new BigDecimal("0.001"),
                    Unit.of("min"), BigDecimal.valueOf(60),
                    Unit.of("h"), BigDecimal.valueOf(3_600),
                    Unit.of("d"), BigDecimal.valueOf(86_400));

    private Seconds() {}

    /** The measure of a metric, in seconds if it is a time in a unit that we know. */
    static Measure of(Node metric, Measure measure) {
        boolean isTime =
                metric.choice(Field.UNIT, app.lodestar.framework.Unit.class).orElse(null)
                        == app.lodestar.framework.Unit.DURATION;
        Unit unit = measure.unit();
        BigDecimal seconds = isTime && unit != null ? IN_SECONDS.get(unit) : null;
        return seconds == null
                ? measure
                : new Measure.Arithmetic(
                        ArithmeticOperator.MULTIPLY,
                        measure,
                        new Measure.Constant(seconds, Unit.ONE));
    }
}
