package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.sum;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How many different values were seen in the days up to each day, by expiry: each value and day it
 * was seen on counts from that day until its days are over or it is seen again. One sort, however
 * many days there are.
 */
final class ActiveQuery extends LeafQuery {
    private final Measure.Aggregate of;
    private final Setting setting;
    private final int days;
    private final Source source;

    /**
     * @param of a number of different values, over windows that all have that many days
     */
    ActiveQuery(Leaf leaf, Measure.Aggregate of, Setting setting, int days) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.days = days;
        this.source = setting.source(of.rows().table(), "t");
    }

    @Override
    public Select<?> select() {
        Field<LocalDate> day = field(name("c", "on_day"), LocalDate.class);
        List<Field<?>> groups = new ArrayList<>();
        groups.add(day);
        if (isSplit()) {
            groups.add(field(name("c", Shape.SEGMENT)));
        }
        List<Field<?>> columns = new ArrayList<>(groups);
        columns.add(sum(field(name("c", "change"), Integer.class)));
        return DSL.select(columns).from(changes("c")).groupBy(groups);
    }

    private boolean isSplit() {
        return setting.isSplit();
    }

    /** Day, segment and by how much the number changes on that day. */
    private Table<?> changes(String alias) {
        Field<LocalDate> day = field(name("n", "on_day"), LocalDate.class);
        Field<LocalDate> next = field(name("n", "next_day"), LocalDate.class);
        Field<LocalDate> over = setting.clock().dialect().plusDays(day, days);
        // Both engines leave a null out of "least".
        Field<LocalDate> until = least(over, next);
        return DSL.select(columns(day.as("on_day"), "n", inline(1).as("change")))
                .from(nextDays("n"))
                .unionAll(
                        DSL.select(columns(until.as("on_day"), "n", inline(-1).as("change")))
                                .from(nextDays("n")))
                .asTable(alias);
    }

    private List<Field<?>> columns(Field<?> day, String from, Field<?> last) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(day);
        if (isSplit()) {
            columns.add(field(name(from, Shape.SEGMENT)));
        }
        columns.add(last);
        return columns;
    }

    private Table<?> nextDays(String alias) {
        Field<LocalDate> day = field(name("d", "on_day"), LocalDate.class);
        List<Field<?>> groups = new ArrayList<>();
        groups.add(field(name("d", Values.VALUE)));
        if (isSplit()) {
            groups.add(field(name("d", Shape.SEGMENT)));
        }
        return DSL.select(
                        columns(
                                day,
                                "d",
                                lead(day).over(partitionBy(groups).orderBy(day)).as("next_day")))
                .from(seen("d"))
                .asTable(alias);
    }

    private Table<?> seen(String alias) {
        Field<?> value = source.sql().any(Objects.requireNonNull(of.of(), "a value"));
        Field<LocalDate> day = source.day();
        List<Field<?>> columns = new ArrayList<>();
        columns.add(value.as(Values.VALUE));
        columns.add(day.as("on_day"));
        Field<?> segment = setting.segment(source);
        if (segment != null) {
            columns.add(segment.as(Shape.SEGMENT));
        }
        return DSL.selectDistinct(columns)
                .from(source.from())
                .where(source.within(frame().hull()))
                .and(setting.where(source, of.rows()))
                .and(value.isNotNull())
                .asTable(alias);
    }

    @Override
    Facts facts(List<Row> rows) {
        Map<@Nullable String, TreeMap<LocalDate, Long>> changes = new HashMap<>();
        for (Row row : rows) {
            LocalDate day = row.day(0);
            if (day != null) {
                changes.computeIfAbsent(isSplit() ? row.text(1) : null, _ -> new TreeMap<>())
                        .put(day, row.count(isSplit() ? 2 : 1));
            }
        }
        Facts facts = Facts.perWindow();
        changes.forEach((segment, byDay) -> put(facts, segment, byDay));
        return facts;
    }

    private void put(Facts facts, @Nullable String segment, Map<LocalDate, Long> changes) {
        TreeMap<LocalDate, Long> totals = new TreeMap<>();
        long total = 0;
        for (Map.Entry<LocalDate, Long> change : changes.entrySet()) {
            total += change.getValue();
            totals.put(change.getKey(), total);
        }
        for (int i = 0; i < frame().windows().size(); i++) {
            Map.Entry<LocalDate, Long> at = totals.floorEntry(frame().windows().get(i).lastDay());
            long number = at == null ? 0 : at.getValue();
            facts.put(i, segment, Fact.of((double) number, number));
        }
    }
}
