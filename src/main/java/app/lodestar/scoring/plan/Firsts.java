package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.engine.Dialect;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The first row of each key in the range: what funnels and retentions start from. Of several at the
 * same moment the one of the first segment.
 */
final class Firsts {
    static final String FIRST = "first_at";
    private static final String RANK = "its_rank";

    private final KeyedRows rows;
    private final Setting setting;
    private final Placing placing;
    private final Source source;
    private final Shape shape;

    Firsts(KeyedRows rows, Setting setting, Placing placing) {
        this.rows = rows;
        this.setting = setting;
        this.placing = placing;
        this.source = setting.source(rows.rows().table(), "t");
        this.shape = setting.shape(placing, source);
    }

    /** Keys, moment, segment. */
    Select<?> select() {
        List<Field<?>> keys = source.keys(rows.keys());
        Table<?> from = source.from();
        Condition where = placing.within(source).and(setting.where(source, rows));
        List<Field<?>> groups = new ArrayList<>(keys);
        if (shape.segment() == null) {
            return DSL.select(columns(min(source.moment()).as(FIRST)))
                    .from(from)
                    .where(where)
                    .groupBy(groups);
        }
        Field<Integer> rank =
                rowNumber()
                        .over(
                                partitionBy(groups)
                                        .orderBy(
                                                source.moment(), shape.segment().asc().nullsLast()))
                        .as(RANK);
        List<Field<?>> columns = columns(source.moment().as(FIRST));
        columns.add(rank);
        return DSL.select(kept("r"))
                .from(DSL.select(columns).from(from).where(where).asTable("r"))
                .where(field(name("r", RANK), Integer.class).eq(1));
    }

    private List<Field<?>> columns(Field<?> first) {
        List<Field<?>> columns = new ArrayList<>();
        List<Field<?>> keys = source.keys(rows.keys());
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).as(Values.key(i)));
        }
        columns.add(first);
        if (shape.segment() != null) {
            columns.add(shape.segment().as(Shape.SEGMENT));
        }
        return columns;
    }

    /** All the columns of the select, of a table of that name. */
    List<Field<?>> kept(String alias) {
        List<Field<?>> columns = new ArrayList<>(keys(alias));
        columns.add(first(alias));
        if (shape.segment() != null) {
            columns.add(field(name(alias, Shape.SEGMENT)));
        }
        return columns;
    }

    List<Field<?>> keys(String alias) {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < rows.keys().size(); i++) {
            columns.add(field(name(alias, Values.key(i))));
        }
        return columns;
    }

    static Field<LocalDateTime> first(String alias) {
        return field(name(alias, FIRST), LocalDateTime.class);
    }

    /** How the rows of the select are grouped in the end. */
    Shape shape(String alias) {
        @Nullable Field<?> window =
                placing.window(new Timed.Computed(first(alias), setting.clock()));
        return new Shape(
                placing,
                window,
                shape.segment() == null ? null : field(name(alias, Shape.SEGMENT)));
    }

    /** Of the same keys. */
    @SuppressWarnings("unchecked")
    static Condition same(List<Field<?>> left, List<Field<?>> right) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            conditions.add(((Field<Object>) left.get(i)).eq((Field<Object>) right.get(i)));
        }
        return DSL.and(conditions);
    }

    /** The last moment of a window that opens at a moment. */
    static Field<LocalDateTime> end(Field<LocalDateTime> opens, TimeSpan window, Dialect dialect) {
        return window.unit().isCalendar()
                ? dialect.plusMonths(opens, Spans.months(window))
                : dialect.plusSeconds(opens, DSL.inline(Spans.seconds(window)));
    }
}
