package app.lodestar.scoring;

import app.lodestar.formula.RowExpression;
import app.lodestar.framework.Contrast;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arms of a comparative metric as its fields state them.
 *
 * @param base the key of the metric that is compared
 * @param isCost whether less of it is better
 * @param margin at least 1
 */
record ArmPair(
        Arm a,
        Arm b,
        String base,
        boolean isCost,
        List<String> strata,
        double margin,
        long minimumSample) {
    private static final Pattern ARM =
            Pattern.compile("(?:\\w+\\.)?(\\w+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    /** The rows whose column has that value. */
    record Arm(String column, String value) {
        Question.Filter filter() {
            return new Question.Filter(column, List.of(new RowExpression.Text(value)));
        }
    }

    /** Empty where the fields say too little, or what no comparison here can do. */
    static Optional<ArmPair> of(Node metric) {
        Optional<Arm> a = arm(metric.text(Field.ARM_A));
        Optional<Arm> b = arm(metric.text(Field.ARM_B));
        Contrast contrast = metric.choice(Field.CONTRAST, Contrast.class).orElse(null);
        String base = metric.text(Field.COMPARISON_BASE).strip();
        double margin = metric.number(Field.MARGIN).map(BigDecimal::doubleValue).orElse(1.0);
        boolean isRatio =
                contrast == Contrast.RATIO_A_OVER_B || contrast == Contrast.RATIO_B_OVER_A;
        if (a.isEmpty() || b.isEmpty() || !base.startsWith("@") || !isRatio || margin < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new ArmPair(
                        a.get(),
                        b.get(),
                        base.substring(1),
                        contrast == Contrast.RATIO_B_OVER_A,
                        metric.items(Field.STRATA),
                        margin,
                        metric.number(Field.MIN_PER_STRATUM)
                                .map(BigDecimal::longValue)
                                .orElse(ComparisonCase.MINIMUM_SAMPLE)));
    }

    private static Optional<Arm> arm(String text) {
        Matcher parts = ARM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String value = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return Optional.of(new Arm(parts.group(1), value));
    }
}
