package app.lodestar.rubric;

import app.lodestar.framework.Unit;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a unit fits what a formula gives. What the framework does not say of its columns is no
 * contradiction, but a share has no unit whatever they are.
 */
final class Dimension {
    private static final Set<String> TIMES = Set.of("ms", "s", "min", "h", "d");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Dimension() {}

    static boolean agrees(Unit unit, FormulaShape shape) {
        boolean known =
                shape.unit() != null || shape.form() == FormulaShape.Form.RATE || shape.isSubset();
        boolean plain = known && isPlain(shape);
        boolean ratio = shape.isRatio() || shape.form() == FormulaShape.Form.RATE;
        return switch (unit) {
            case COUNT -> (!known || plain) && !ratio;
            case PERCENT -> (!known || plain) && shape.form() != FormulaShape.Form.NUMBER;
            case RATIO -> shape.form() != FormulaShape.Form.NUMBER && (!known || plain);
            case PER_X -> shape.form() != FormulaShape.Form.NUMBER && !isTime(shape);
            case SCORE -> !isMoney(shape) && !isTime(shape);
            case CURRENCY -> shape.form() != FormulaShape.Form.NUMBER && (!known || isMoney(shape));
            case DURATION -> shape.form() != FormulaShape.Form.NUMBER && (!known || isTime(shape));
        };
    }

    /** The unit, where only one can be meant. */
    static Optional<Unit> only(FormulaShape shape) {
        if (isMoney(shape)) {
            return Optional.of(Unit.CURRENCY);
        }
        if (isTime(shape)) {
            return Optional.of(Unit.DURATION);
        }
        return switch (shape.form()) {
            case NUMBER -> Optional.of(Unit.COUNT);
            case RATE -> Optional.of(Unit.PERCENT);
            case RATIO -> Optional.of(shape.isSubset() ? Unit.PERCENT : Unit.RATIO);
            case PERCENTILE, OTHER -> Optional.empty();
        };
    }

    private static boolean isPlain(FormulaShape shape) {
        return powers(shape).isEmpty();
    }

    private static boolean isMoney(FormulaShape shape) {
        return is(shape, CURRENCIES);
    }

    private static boolean isTime(FormulaShape shape) {
        return is(shape, TIMES);
    }

    private static boolean is(FormulaShape shape, Set<String> names) {
        Map<String, Integer> powers = powers(shape);
        return powers.size() == 1
                && powers.entrySet().stream()
                        .allMatch(each -> names.contains(each.getKey()) && each.getValue() == 1);
    }

    private static Map<String, Integer> powers(FormulaShape shape) {
        return shape.unit() == null ? Map.of() : shape.unit().powers();
    }
}
