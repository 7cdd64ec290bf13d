package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/** Unit and additivity of what is computed from two others. */
final class Derived {

    private Derived() {}

    static @Nullable Unit unit(ArithmeticOperator operator, Measure left, Measure right) {
        return unit(operator, left.unit(), isPlain(left), right.unit(), isPlain(right));
    }

    static @Nullable Unit unit(
            ArithmeticOperator operator, RowExpression left, RowExpression right) {
        return unit(operator, left.unit(), isPlain(left), right.unit(), isPlain(right));
    }

    /** Whether it is a number that a person wrote, which takes on the unit of what it meets. */
    static boolean isPlain(Measure measure) {
        return switch (measure) {
            case Measure.Constant constant -> constant.unit().equals(Unit.ONE);
            case Measure.Unknown _ -> true;
            case Measure.Negation negation -> isPlain(negation.of());
            case Measure.Arithmetic both -> isPlain(both.left()) && isPlain(both.right());
            case Measure.Aggregate _,
                    Measure.Latest _,
                    Measure.MeanPer _,
                    Measure.Named _,
                    Measure.Choose _,
                    Measure.Coalesce _,
                    Measure.Dimensionless _,
                    Measure.TimeBetween _,
                    Measure.Rolling _,
                    Measure.Cumulative _,
                    Measure.Previous _,
                    Measure.Function _ ->
                    false;
        };
    }

    static boolean isPlain(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Numeral _, RowExpression.Unknown _ -> true;
            case RowExpression.Negation negation -> isPlain(negation.of());
            case RowExpression.Arithmetic both -> isPlain(both.left()) && isPlain(both.right());
            case RowExpression.Cell _,
                    RowExpression.Text _,
                    RowExpression.Bool _,
                    RowExpression.Date _,
                    RowExpression.Duration _,
                    RowExpression.Condition _,
                    RowExpression.Choose _,
                    RowExpression.Coalesce _,
                    RowExpression.Function _ ->
                    false;
        };
    }

    static Additivity additivity(ArithmeticOperator operator, Measure left, Measure right) {
        var plain = isPlain(left) || isPlain(right);
        var worst = left.additivity().with(right.additivity());
        return switch (operator) {
            case ADD, SUBTRACT -> plain ? worst.with(Additivity.RATIO) : worst;
            case MULTIPLY -> plain ? worst : worst.with(Additivity.RATIO);
            case DIVIDE -> isPlain(right) ? worst : Additivity.RATIO;
            case REMAINDER -> worst.with(Additivity.RATIO);
        };
    }

    private static @Nullable Unit unit(
            ArithmeticOperator operator,
            @Nullable Unit left,
            boolean leftIsPlain,
            @Nullable Unit right,
            boolean rightIsPlain) {
        return switch (operator) {
            case ADD, SUBTRACT -> leftIsPlain && !rightIsPlain ? right : left;
            case REMAINDER -> left;
            case MULTIPLY -> left == null || right == null ? null : left.times(right);
            case DIVIDE -> left == null || right == null ? null : left.over(right);
        };
    }
}
