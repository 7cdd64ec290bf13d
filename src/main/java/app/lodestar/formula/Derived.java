package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/** Unit and additivity of what is computed from two measures. */
final class Derived {

    private Derived() {}

    static @Nullable Unit unit(ArithmeticOperator operator, Measure left, Measure right) {
        return unit(
                operator,
                left.unit(),
                right.unit(),
                left instanceof Measure.Constant,
                right instanceof Measure.Constant);
    }

    /** A constant takes on any unit in a sum and leaves a product as it is. */
    static @Nullable Unit unit(
            ArithmeticOperator operator,
            @Nullable Unit left,
            @Nullable Unit right,
            boolean leftIsConstant,
            boolean rightIsConstant) {
        var a = left == null && leftIsConstant ? Unit.ONE : left;
        var b = right == null && rightIsConstant ? Unit.ONE : right;
        return switch (operator) {
            case ADD, SUBTRACT -> leftIsConstant && left == null ? right == null ? a : right : a;
            case REMAINDER -> a;
            case MULTIPLY -> a == null || b == null ? null : a.times(b);
            case DIVIDE -> a == null || b == null ? null : a.over(b);
        };
    }

    static Additivity additivity(ArithmeticOperator operator, Measure left, Measure right) {
        var leftIsConstant = left instanceof Measure.Constant;
        var rightIsConstant = right instanceof Measure.Constant;
        var worst = left.additivity().with(right.additivity());
        return switch (operator) {
            case ADD, SUBTRACT ->
                    leftIsConstant || rightIsConstant ? worst.with(Additivity.RATIO) : worst;
            case MULTIPLY ->
                    leftIsConstant || rightIsConstant ? worst : worst.with(Additivity.RATIO);
            case DIVIDE -> rightIsConstant ? worst : worst.with(Additivity.RATIO);
            case REMAINDER -> worst.with(Additivity.RATIO);
        };
    }
}
