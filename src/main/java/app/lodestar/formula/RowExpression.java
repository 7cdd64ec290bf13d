package app.lodestar.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression over the columns of one row: every name is resolved, every type fits. Null
 * in, null out, as in SQL's three-valued logic.
 */
public sealed interface RowExpression {

    RowType type();

    /** The unit of a number or a duration; null where no one declared it, and for other types. */
    @Nullable Unit unit();

    /** Whether it may be null in some row. */
    boolean nullable();

    /** The value of a column. */
    record Cell(Table table, Column column) implements RowExpression {
        @Override
        public RowType type() {
            return RowType.of(column.type());
        }

        @Override
        public @Nullable Unit unit() {
            var unit = column.unit();
            return unit == null || column.type() != ColumnType.NUMBER ? null : Unit.of(unit);
        }

        @Override
        public boolean nullable() {
            return column.nullable();
        }
    }

    /** A constant; a plain number has the unit 1, and takes on any unit that it is added to. */
    sealed interface Constant extends RowExpression {
        @Override
        default @Nullable Unit unit() {
            return null;
        }

        @Override
        default boolean nullable() {
            return false;
        }
    }

    record Numeral(BigDecimal value) implements Constant {
        @Override
        public RowType type() {
            return RowType.NUMBER;
        }

        @Override
        public Unit unit() {
            return Unit.ONE;
        }
    }

    record Text(String value) implements Constant {
        @Override
        public RowType type() {
            return RowType.TEXT;
        }
    }

    record Bool(boolean value) implements Constant {
        @Override
        public RowType type() {
            return RowType.BOOL;
        }
    }

    /** Compared with a timestamp, it is the start of that day in the framework's zone. */
    record Date(LocalDate value) implements Constant {
        @Override
        public RowType type() {
            return RowType.DATE;
        }
    }

    record Duration(TimeSpan span) implements Constant {
        @Override
        public RowType type() {
            return RowType.DURATION;
        }

        @Override
        public Unit unit() {
            return Unit.SECONDS;
        }
    }

    /** The null of a type. */
    record Unknown(RowType type) implements RowExpression {
        @Override
        public @Nullable Unit unit() {
            return null;
        }

        @Override
        public boolean nullable() {
            return true;
        }
    }

    /**
     * Numbers and durations; a moment minus a moment is a duration, a moment plus or minus a
     * duration a moment. Division and remainder by 0, and overflow, are null.
     */
    record Arithmetic(
            ArithmeticOperator operator,
            RowExpression left,
            RowExpression right,
            RowType type,
            @Nullable Unit unit)
            implements RowExpression {
        @Override
        public boolean nullable() {
            return left.nullable()
                    || right.nullable()
                    || operator == ArithmeticOperator.DIVIDE
                    || operator == ArithmeticOperator.REMAINDER;
        }
    }

    record Negation(RowExpression of) implements RowExpression {
        @Override
        public RowType type() {
            return of.type();
        }

        @Override
        public @Nullable Unit unit() {
            return of.unit();
        }

        @Override
        public boolean nullable() {
            return of.nullable();
        }
    }

    /** True, false or null. */
    sealed interface Condition extends RowExpression {
        @Override
        default RowType type() {
            return RowType.BOOL;
        }

        @Override
        default @Nullable Unit unit() {
            return null;
        }
    }

    /** Both sides are of one type, or a date and a timestamp, or seconds and a duration. */
    record Comparison(ComparisonOperator operator, RowExpression left, RowExpression right)
            implements Condition {
        @Override
        public boolean nullable() {
            return left.nullable() || right.nullable();
        }
    }

    record In(RowExpression of, boolean negated, List<Constant> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public boolean nullable() {
            return of.nullable();
        }
    }

    record IsNull(RowExpression of, boolean negated) implements Condition {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** Both ends belong to it. */
    record Between(RowExpression of, boolean negated, Constant low, Constant high)
            implements Condition {
        @Override
        public boolean nullable() {
            return of.nullable();
        }
    }

    record Not(RowExpression of) implements Condition {
        @Override
        public boolean nullable() {
            return of.nullable();
        }
    }

    record And(RowExpression left, RowExpression right) implements Condition {
        @Override
        public boolean nullable() {
            return left.nullable() || right.nullable();
        }
    }

    record Or(RowExpression left, RowExpression right) implements Condition {
        @Override
        public boolean nullable() {
            return left.nullable() || right.nullable();
        }
    }

    /** {@code then} where the condition is true, {@code otherwise} where it is false or null. */
    record Choose(RowExpression when, RowExpression then, RowExpression otherwise)
            implements RowExpression {
        @Override
        public RowType type() {
            return then.type();
        }

        @Override
        public @Nullable Unit unit() {
            var unit = then.unit();
            return unit == null ? otherwise.unit() : unit;
        }

        @Override
        public boolean nullable() {
            return then.nullable() || otherwise.nullable();
        }
    }

    /** The first that is not null; two or more, all of one type. */
    record Coalesce(List<RowExpression> values) implements RowExpression {
        public Coalesce {
            values = List.copyOf(values);
        }

        @Override
        public RowType type() {
            return values.getFirst().type();
        }

        @Override
        public @Nullable Unit unit() {
            return values.getFirst().unit();
        }

        @Override
        public boolean nullable() {
            return values.stream().allMatch(RowExpression::nullable);
        }
    }

    /**
     * A function of a number.
     *
     * @param digits after the point, for {@link NumberFunction#ROUND}; else 0
     */
    record Function(NumberFunction function, RowExpression of, int digits)
            implements RowExpression {
        @Override
        public RowType type() {
            return of.type();
        }

        @Override
        public @Nullable Unit unit() {
            return function.unit(of.unit());
        }

        @Override
        public boolean nullable() {
            return of.nullable() || function == NumberFunction.LN || function == NumberFunction.EXP;
        }
    }
}
