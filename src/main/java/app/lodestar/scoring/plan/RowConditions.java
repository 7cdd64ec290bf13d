package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.val;

import app.lodestar.formula.ComparisonOperator;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.RowType;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Checked conditions over a row as SQL, with its logic of true, false and unknown. */
final class RowConditions {
    private final RowSql sql;

    /**
     * @param sql for the values that are compared
     */
    RowConditions(RowSql sql) {
        this.sql = sql;
    }

    Condition condition(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Comparison comparison -> comparison(comparison);
            case RowExpression.In(RowExpression of, boolean negated, var values) -> {
                Condition any =
                        DSL.or(
                                values.stream()
                                        .map(value -> compare(ComparisonOperator.EQUAL, of, value))
                                        .toList());
                yield negated ? any.not() : any;
            }
            case RowExpression.IsNull(RowExpression of, boolean negated) ->
                    negated ? sql.any(of).isNotNull() : sql.any(of).isNull();
            case RowExpression.Between(var of, boolean negated, var low, var high) -> {
                Condition inside =
                        compare(ComparisonOperator.AT_LEAST, of, low)
                                .and(compare(ComparisonOperator.AT_MOST, of, high));
                yield negated ? inside.not() : inside;
            }
            case RowExpression.Not(RowExpression of) -> condition(of).not();
            case RowExpression.And(var left, var right) -> condition(left).and(condition(right));
            case RowExpression.Or(var left, var right) -> condition(left).or(condition(right));
            case RowExpression.Cell _,
                    RowExpression.Bool _,
                    RowExpression.Choose _,
                    RowExpression.Coalesce _,
                    RowExpression.Unknown _ ->
                    DSL.condition(sql.truth(expression));
            case RowExpression.Numeral _,
                    RowExpression.Text _,
                    RowExpression.Date _,
                    RowExpression.Duration _,
                    RowExpression.Arithmetic _,
                    RowExpression.Negation _,
                    RowExpression.Function _ ->
                    throw RowSql.noSuch(expression);
        };
    }

    private Condition comparison(RowExpression.Comparison of) {
        return compare(of.operator(), of.left(), of.right());
    }

    private Condition compare(
            ComparisonOperator operator, RowExpression left, RowExpression right) {
        RowType type = left.type();
        if (type != right.type() && RowSql.isMoment(left)) {
            return compare(operator, sql.moment(left), sql.moment(right));
        }
        return switch (type) {
            case NUMBER, DURATION ->
                    isWholeCell(left, right)
                            ? compare(operator, whole(left), whole(right))
                            : compare(operator, sql.number(left), sql.number(right));
            case TEXT -> compare(operator, sql.text(left), sql.text(right));
            case BOOL -> compare(operator, sql.truth(left), sql.truth(right));
            case DATE -> compare(operator, sql.day(left), sql.day(right));
            case TIMESTAMP -> compare(operator, sql.moment(left), sql.moment(right));
        };
    }

    /** Ids may be longer than a floating number holds, so they are compared as they are stored. */
    private static boolean isWholeCell(RowExpression left, RowExpression right) {
        if (!(left instanceof RowExpression.Cell)) {
            return false;
        }
        return right instanceof RowExpression.Numeral(BigDecimal value)
                ? value.scale() <= 0
                        && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                : right instanceof RowExpression.Cell;
    }

    private Field<Long> whole(RowExpression expression) {
        return expression instanceof RowExpression.Numeral(BigDecimal value)
                ? val(value.longValueExact())
                : DSL.field(sql.any(expression).getQualifiedName(), Long.class);
    }

    private static <T> Condition compare(
            ComparisonOperator operator, Field<T> left, Field<T> right) {
        return switch (operator) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case AT_MOST -> left.le(right);
            case MORE -> left.gt(right);
            case AT_LEAST -> left.ge(right);
        };
    }
}
