package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A table of the catalogue in one query, under a name of its own there. */
final class Source implements Timed {
    private final Table table;
    private final String alias;
    private final Clock clock;
    private final RowSql sql;

    Source(Table table, String alias, Clock clock) {
        this.table = table;
        this.alias = alias;
        this.clock = clock;
        this.sql = new RowSql(alias, clock);
    }

    org.jooq.Table<?> from() {
        return DSL.table(name(table.name())).as(name(alias));
    }

    Table table() {
        return table;
    }

    RowSql sql() {
        return sql;
    }

    /** The condition as SQL; true for none. */
    Condition where(@Nullable RowExpression condition) {
        return condition == null ? DSL.trueCondition() : sql.condition(condition);
    }

    Field<?> column(RowExpression.Cell cell) {
        return sql.any(cell);
    }

    /** The columns as they are, each of which must be there in a row. */
    List<Field<?>> keys(List<RowExpression.Cell> cells) {
        return cells.stream().<Field<?>>map(this::column).toList();
    }

    static Condition present(List<Field<?>> keys) {
        return DSL.and(keys.stream().map(Field::isNotNull).toList());
    }

    /** Whether a column tells when a row happened, also of a table that is seen whole. */
    boolean hasTime() {
        return table.time() != null;
    }

    private Column timeColumn() {
        String time = Objects.requireNonNull(table.time(), "a time column");
        return table.column(time).orElseThrow();
    }

    /** The time column as it is stored: days, or moments. */
    Field<?> time() {
        return DSL.field(name(alias, timeColumn().name()), Object.class);
    }

    /** The local day of a stored time; null where there is none. */
    @Nullable LocalDate dayOf(Row row, int column) {
        if (isDay()) {
            return row.day(column);
        }
        LocalDateTime moment = row.moment(column);
        return moment == null ? null : clock.day(moment);
    }

    private boolean isDay() {
        return timeColumn().type() == ColumnType.DATE;
    }

    @Override
    public Field<LocalDateTime> moment() {
        return sql.moment(new RowExpression.Cell(table, timeColumn()));
    }

    @Override
    public Field<LocalDate> day() {
        return isDay()
                ? sql.column(timeColumn().name(), LocalDate.class)
                : clock.local(moment()).cast(SQLDataType.LOCALDATE);
    }

    @Override
    public Field<Integer> daysAfter(LocalDate day) {
        return clock.dialect().days(DSL.inline(day), day());
    }

    @Override
    public Field<LocalDate> period(Grain grain) {
        return isDay()
                ? Timed.start(grain, day(), clock.dialect())
                : Timed.start(grain, clock.local(moment()), clock.dialect());
    }

    @Override
    public Condition within(Window window) {
        if (isDay()) {
            Field<LocalDate> day = day();
            return day.ge(val(window.from())).and(day.lt(val(window.to())));
        }
        Field<LocalDateTime> moment = moment();
        return moment.ge(val(clock.start(window.from())))
                .and(moment.lt(val(clock.start(window.to()))));
    }

    /**
     * A column of that name, if the table has it; the names of engines ignore case, ours do not.
     */
    @Nullable Field<?> dimension(String column) {
        return table.column(column)
                .<Field<?>>map(found -> sql.any(new RowExpression.Cell(table, found)))
                .orElse(null);
    }
}
