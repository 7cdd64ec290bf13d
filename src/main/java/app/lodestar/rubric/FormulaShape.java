package app.lodestar.rubric;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaFunction;
import app.lodestar.formula.FormulaPrinter;
import app.lodestar.formula.Measure;
import app.lodestar.formula.SyntaxTree;
import app.lodestar.formula.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be told from the tree of a formula, references followed.
 *
 * @param root the outermost operation: a formula that is only a reference has the root of the other
 * @param form what kind of number it gives
 * @param unit what it is counted in; null where the framework does not describe its columns, or
 *     their units
 * @param windows what it looks for after the event that begins
 * @param text the root in the one way in which the language prints it
 * @param complement of what it is the rest to 1, printed alike; empty where it is none
 * @param isSubset whether it is a ratio whose numerator is a part of its denominator as written
 */
record FormulaShape(
        Formula root,
        Form form,
        @Nullable Unit unit,
        Windows windows,
        String text,
        String complement,
        boolean isSubset) {
    private static final Set<FormulaFunction> RATES =
            EnumSet.of(FormulaFunction.FUNNEL, FormulaFunction.RETENTION, FormulaFunction.GROWTH);
    private static final Set<FormulaFunction> SHARES =
            EnumSet.of(FormulaFunction.SHARE, FormulaFunction.TOP_SHARE);
    private static final Set<FormulaFunction> NUMBERS =
            EnumSet.of(
                    FormulaFunction.COUNT,
                    FormulaFunction.UNIQUE,
                    FormulaFunction.CONVERSIONS,
                    FormulaFunction.ACTIVE);
    private static final Set<FormulaFunction> PERCENTILES =
            EnumSet.of(FormulaFunction.MEDIAN, FormulaFunction.QUANTILE);
    private static final Set<FormulaFunction> WRAPPERS =
            EnumSet.of(
                    FormulaFunction.ROUND,
                    FormulaFunction.ABS,
                    FormulaFunction.COALESCE,
                    FormulaFunction.ROLLING,
                    FormulaFunction.PREVIOUS);

    /** What kind of number a formula gives. */
    enum Form {
        /** How many there are. */
        NUMBER,
        /** One number by another: division or a share. */
        RATIO,
        /** A share that no division writes: of a funnel, of those who came back, of growth. */
        RATE,
        PERCENTILE,
        OTHER
    }

    /**
     * The windows in which outcomes are looked for.
     *
     * @param longest in seconds, a month counted as 31 days; 0 where there is none
     * @param isMissing whether a funnel or a conversion has none
     */
    record Windows(BigDecimal longest, boolean isMissing) {}

    /** The shape of a formula; {@code trees} gives those of other metrics by their keys. */
    static FormulaShape of(
            Formula formula, @Nullable Measure measure, Function<String, Optional<Formula>> trees) {
        Formula root = resolved(formula, trees);
        return new FormulaShape(
                root,
                form(root, trees, 0),
                measure == null ? null : measure.unit(),
                windows(formula, trees),
                FormulaPrinter.print(root),
                complement(root, trees),
                Subset.isProven(root, trees));
    }

    /** Whether it is one number by another. */
    boolean isRatio() {
        return form == Form.RATIO;
    }

    private static String complement(Formula root, Function<String, Optional<Formula>> trees) {
        return root
                                instanceof
                                Formula.Arithmetic(
                                        var _,
                                        ArithmeticOperator operator,
                                        Formula left,
                                        Formula right)
                        && operator == ArithmeticOperator.SUBTRACT
                        && isOne(left)
                ? FormulaPrinter.print(resolved(right, trees))
                : "";
    }

    /** What a formula that is only a reference refers to, as far as it leads. */
    static Formula resolved(Formula formula, Function<String, Optional<Formula>> trees) {
        Set<String> seen = new HashSet<>();
        Formula at = formula;
        while (at instanceof Formula.Metric(var _, String key) && seen.add(key)) {
            at = trees.apply(key).orElse(at);
        }
        return at;
    }

    private static Form form(
            Formula formula, Function<String, Optional<Formula>> trees, int depth) {
        Formula root = resolved(formula, trees);
        return switch (root) {
            case Formula.Call call -> form(call, trees, depth);
            case Formula.Arithmetic both -> form(both, trees, depth);
            case Formula.Negation negation when depth < 9 -> form(negation.of(), trees, depth + 1);
            case Formula.Negation _,
                    Formula.Literal _,
                    Formula.Percent _,
                    Formula.Metric _,
                    Formula.Name _,
                    Formula.Comparison _,
                    Formula.In _,
                    Formula.IsNull _,
                    Formula.Between _,
                    Formula.Not _,
                    Formula.And _,
                    Formula.Or _,
                    Formula.Stream _,
                    Formula.Steps _ ->
                    Form.OTHER;
        };
    }

    private static Form form(
            Formula.Call call, Function<String, Optional<Formula>> trees, int depth) {
        FormulaFunction function = call.function();
        if (WRAPPERS.contains(function) && !call.arguments().isEmpty() && depth < 9) {
            return form(call.arguments().getFirst(), trees, depth + 1);
        }
        if (SHARES.contains(function)) {
            return Form.RATIO;
        }
        if (RATES.contains(function)) {
            return Form.RATE;
        }
        if (PERCENTILES.contains(function)) {
            return Form.PERCENTILE;
        }
        return NUMBERS.contains(function) ? Form.NUMBER : Form.OTHER;
    }

    /** A factor or a complement to 1 leaves a ratio what it is; a number added to another too. */
    private static Form form(
            Formula.Arithmetic both, Function<String, Optional<Formula>> trees, int depth) {
        if (depth >= 9) {
            return Form.OTHER;
        }
        Formula left = resolved(both.left(), trees);
        Formula right = resolved(both.right(), trees);
        return switch (both.operator()) {
            case DIVIDE ->
                    right instanceof Formula.Numeral ? form(left, trees, depth + 1) : Form.RATIO;
            case MULTIPLY -> {
                if (left instanceof Formula.Numeral) {
                    yield form(right, trees, depth + 1);
                }
                yield right instanceof Formula.Numeral ? form(left, trees, depth + 1) : Form.OTHER;
            }
            case SUBTRACT -> isOne(left) ? form(right, trees, depth + 1) : Form.OTHER;
            case ADD -> {
                Form form = form(left, trees, depth + 1);
                yield form == Form.NUMBER && form(right, trees, depth + 1) == Form.NUMBER
                        ? form
                        : Form.OTHER;
            }
            case REMAINDER -> Form.OTHER;
        };
    }

    static boolean isOne(Formula formula) {
        return formula instanceof Formula.Numeral(var _, BigDecimal value)
                && value.compareTo(BigDecimal.ONE) == 0;
    }

    private static Windows windows(Formula formula, Function<String, Optional<Formula>> trees) {
        BigDecimal longest = BigDecimal.ZERO;
        boolean missing = false;
        for (Formula.Call call : calls(formula, trees, new HashSet<>()).toList()) {
            Optional<BigDecimal> window = window(call);
            longest = longest.max(window.orElse(BigDecimal.ZERO));
            missing |=
                    window.isEmpty()
                            && (call.function() == FormulaFunction.FUNNEL
                                    || call.function() == FormulaFunction.CONVERSIONS);
        }
        return new Windows(longest, missing);
    }

    private static Stream<Formula.Call> calls(
            Formula formula, Function<String, Optional<Formula>> trees, Set<String> seen) {
        return SyntaxTree.all(formula)
                .flatMap(each ->
                        switch (each) {
                            case Formula.Call call -> Stream.of(call);
                            case Formula.Metric(var _, String key) when seen.size() < 99 ->
                                    seen.add(key)
                                            ? trees.apply(key).stream()
                                                    .flatMap(tree -> calls(tree, trees, seen))
                                            : Stream.of();
                            default -> Stream.of();
                        });
    }

    /** In seconds; empty where the call states none or is about nothing that comes later. */
    private static Optional<BigDecimal> window(Formula.Call call) {
        for (Formula.Modifier modifier : call.modifiers()) {
            if (modifier instanceof Formula.Modifier.Within(var _, Formula.Duration within)) {
                return Optional.of(Windowed.seconds(within.span()));
            }
            if (modifier instanceof Formula.Modifier.OnDay(var _, Formula.Numeral day)) {
                return Optional.of(day.value().multiply(Windowed.DAY));
            }
        }
        return Optional.empty();
    }
}
