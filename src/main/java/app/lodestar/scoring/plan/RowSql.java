package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.ln;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.RowType;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.engine.Dialect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Checked expressions over a row as SQL. Columns are quoted, constants bound; what is not defined
 * is null.
 */
final class RowSql {
    private final String alias;
    private final Clock clock;
    private final Dialect dialect;
    private final RowConditions conditions = new RowConditions(this);

    /**
     * @param alias of the table whose columns the expressions name
     */
    RowSql(String alias, Clock clock) {
        this.alias = alias;
        this.clock = clock;
        this.dialect = clock.dialect();
    }

    <T> Field<T> column(String column, Class<T> type) {
        return field(name(alias, column), type);
    }

    /** A value to count, compare or group by, whatever its type. */
    Field<?> any(RowExpression expression) {
        if (expression instanceof RowExpression.Cell cell) {
            return column(cell.column().name(), Object.class);
        }
        return switch (expression.type()) {
            case NUMBER, DURATION -> number(expression);
            case TEXT -> text(expression);
            case BOOL -> truth(expression);
            case DATE -> day(expression);
            case TIMESTAMP -> moment(expression);
        };
    }

    /** A number, or a length of time in seconds. */
    Field<Double> number(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Cell cell ->
                    column(cell.column().name(), Double.class).cast(SQLDataType.DOUBLE);
            case RowExpression.Numeral(BigDecimal value) -> number(value);
            case RowExpression.Duration(TimeSpan span) -> val(Spans.seconds(span));
            case RowExpression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case RowExpression.Negation(RowExpression of) -> number(of).neg();
            case RowExpression.Function function -> function(function);
            case RowExpression.Choose choose -> choose(choose, this::number);
            case RowExpression.Coalesce(List<RowExpression> values) -> first(values, this::number);
            case RowExpression.Unknown _ -> inline((Double) null).cast(SQLDataType.DOUBLE);
            case RowExpression.Text _,
                    RowExpression.Bool _,
                    RowExpression.Date _,
                    RowExpression.Condition _ ->
                    throw noSuch(expression);
        };
    }

    private static Field<Double> number(BigDecimal value) {
        double number = value.doubleValue();
        return Double.isFinite(number)
                ? val(number)
                : inline((Double) null).cast(SQLDataType.DOUBLE);
    }

    private Field<Double> arithmetic(RowExpression.Arithmetic of) {
        if (isMoment(of.left())) {
            return dialect.seconds(moment(of.right()), moment(of.left()));
        }
        Field<Double> left = number(of.left());
        Field<Double> right = number(of.right());
        return switch (of.operator()) {
            case ADD -> dialect.plus(left, right);
            case SUBTRACT -> dialect.minus(left, right);
            case MULTIPLY -> dialect.times(left, right);
            case DIVIDE -> dialect.over(left, right);
            case REMAINDER ->
                    dialect.minus(left, dialect.times(right, whole(dialect.over(left, right))));
        };
    }

    /** Without its fraction; jOOQ's "trunc" is not valid in DuckDB and cuts days in PostgreSQL. */
    private static Field<Double> whole(Field<Double> number) {
        return when(number.lt(0d), ceil(number)).otherwise(floor(number));
    }

    private Field<Double> function(RowExpression.Function of) {
        Field<Double> number = number(of.of());
        return switch (of.function()) {
            case ABS -> abs(number);
            case LN -> when(number.gt(0d), ln(number).coerce(Double.class));
            case EXP -> dialect.exp(number);
            case ROUND -> {
                Field<Double> scale = inline(Math.pow(10, of.digits()));
                Field<Double> scaled =
                        floor(dialect.plus(dialect.times(abs(number), scale), inline(0.5)));
                yield dialect.over(scaled, scale).times(sign(number));
            }
        };
    }

    Field<String> text(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Cell cell -> column(cell.column().name(), String.class);
            case RowExpression.Text(String value) -> val(value);
            case RowExpression.Choose choose -> choose(choose, this::text);
            case RowExpression.Coalesce(List<RowExpression> values) -> first(values, this::text);
            case RowExpression.Unknown _ -> inline((String) null).cast(SQLDataType.VARCHAR);
            case RowExpression.Numeral _,
                    RowExpression.Bool _,
                    RowExpression.Date _,
                    RowExpression.Duration _,
                    RowExpression.Arithmetic _,
                    RowExpression.Negation _,
                    RowExpression.Function _,
                    RowExpression.Condition _ ->
                    throw noSuch(expression);
        };
    }

    Field<Boolean> truth(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Cell cell -> column(cell.column().name(), Boolean.class);
            case RowExpression.Bool(boolean value) -> val(value);
            case RowExpression.Choose choose -> choose(choose, this::truth);
            case RowExpression.Coalesce(List<RowExpression> values) -> first(values, this::truth);
            case RowExpression.Unknown _ -> inline((Boolean) null).cast(SQLDataType.BOOLEAN);
            case RowExpression.Condition condition -> field(condition(condition));
            case RowExpression.Numeral _,
                    RowExpression.Text _,
                    RowExpression.Date _,
                    RowExpression.Duration _,
                    RowExpression.Arithmetic _,
                    RowExpression.Negation _,
                    RowExpression.Function _ ->
                    throw noSuch(expression);
        };
    }

    Field<LocalDate> day(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Cell cell -> column(cell.column().name(), LocalDate.class);
            case RowExpression.Date(LocalDate value) -> val(value);
            case RowExpression.Choose choose -> choose(choose, this::day);
            case RowExpression.Coalesce(List<RowExpression> values) -> first(values, this::day);
            case RowExpression.Unknown _ -> inline((LocalDate) null).cast(SQLDataType.LOCALDATE);
            case RowExpression.Arithmetic _ ->
                    clock.local(moment(expression)).cast(SQLDataType.LOCALDATE);
            case RowExpression.Numeral _,
                    RowExpression.Text _,
                    RowExpression.Bool _,
                    RowExpression.Duration _,
                    RowExpression.Negation _,
                    RowExpression.Function _,
                    RowExpression.Condition _ ->
                    throw noSuch(expression);
        };
    }

    /** The moment in UTC; of a day, the one at which it begins. */
    Field<LocalDateTime> moment(RowExpression expression) {
        if (expression instanceof RowExpression.Date(LocalDate value)) {
            return val(clock.start(value));
        }
        if (expression instanceof RowExpression.Arithmetic sum) {
            return moved(sum);
        }
        if (expression.type() == RowType.DATE) {
            return clock.start(day(expression));
        }
        return switch (expression) {
            case RowExpression.Cell cell -> column(cell.column().name(), LocalDateTime.class);
            case RowExpression.Choose choose -> choose(choose, this::moment);
            case RowExpression.Coalesce(List<RowExpression> values) -> first(values, this::moment);
            case RowExpression.Unknown _ ->
                    inline((LocalDateTime) null).cast(SQLDataType.LOCALDATETIME);
            case RowExpression.Numeral _,
                    RowExpression.Text _,
                    RowExpression.Bool _,
                    RowExpression.Date _,
                    RowExpression.Duration _,
                    RowExpression.Arithmetic _,
                    RowExpression.Negation _,
                    RowExpression.Function _,
                    RowExpression.Condition _ ->
                    throw noSuch(expression);
        };
    }

    private Field<LocalDateTime> moved(RowExpression.Arithmetic sum) {
        boolean back = sum.operator() == ArithmeticOperator.SUBTRACT;
        boolean momentFirst = isMoment(sum.left());
        RowExpression length = momentFirst ? sum.right() : sum.left();
        Field<LocalDateTime> moment = moment(momentFirst ? sum.left() : sum.right());
        if (length instanceof RowExpression.Duration(TimeSpan span) && span.unit().isCalendar()) {
            int months = Spans.months(span);
            return dialect.plusMonths(moment, back ? -months : months);
        }
        Field<Double> seconds = number(length);
        return dialect.plusSeconds(moment, back ? seconds.neg() : seconds);
    }

    Condition condition(RowExpression expression) {
        return conditions.condition(expression);
    }

    private <T> Field<T> choose(
            RowExpression.Choose of, Function<RowExpression, Field<T>> translate) {
        return when(condition(of.when()), translate.apply(of.then()))
                .otherwise(translate.apply(of.otherwise()));
    }

    private static <T> Field<T> first(
            List<RowExpression> values, Function<RowExpression, Field<T>> translate) {
        List<Field<T>> fields = values.stream().map(translate).toList();
        return fields.stream().skip(1).reduce(fields.getFirst(), (a, b) -> coalesce(a, b));
    }

    static boolean isMoment(RowExpression expression) {
        return expression.type() == RowType.DATE || expression.type() == RowType.TIMESTAMP;
    }

    static IllegalStateException noSuch(RowExpression expression) {
        return new IllegalStateException("not of this type: " + expression);
    }
}
