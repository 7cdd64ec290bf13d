package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.KeyedRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The events of two kinds of each key in the order of time, each with its neighbours of the other
 * kind. At the same moment a first event comes before a second one; a row of both kinds stands
 * between them and is no answer to itself.
 */
final class Pairs {
    static final String AT = "at";
    static final String OTHER = "other_at";
    private static final String IS_FIRST = "is_first";
    private static final String IS_SECOND = "is_second";

    private final KeyedRows first;
    private final KeyedRows second;
    private final Setting setting;

    Pairs(KeyedRows first, KeyedRows second, Setting setting) {
        this.first = first;
        this.second = second;
        this.setting = setting;
    }

    /**
     * Each first event that found none waiting, with the segment of its row and the next second
     * event, null if there is none.
     */
    Select<?> waits() {
        Field<Integer> isFirst = flag("e", IS_FIRST);
        Field<Integer> isSecond = flag("e", IS_SECOND);
        List<Field<?>> columns = new ArrayList<>(keys("e"));
        columns.add(at("e").as(AT));
        if (setting.isSplit()) {
            columns.add(field(name("e", Shape.SEGMENT)));
        }
        columns.add(isFirst.as(IS_FIRST));
        columns.add(isSecond.as(IS_SECOND));
        columns.add(
                lag(isFirst)
                        .over(partitionBy(keys("e")).orderBy(order("e")))
                        .as("before_is_first"));
        columns.add(
                min(when(isSecond.eq(1), at("e")))
                        .over(
                                partitionBy(keys("e"))
                                        .orderBy(order("e"))
                                        .rowsBetweenFollowing(1)
                                        .andUnboundedFollowing())
                        .as(OTHER));
        Field<Integer> before = flag("w", "before_is_first");
        Condition nobodyWaits = before.isNull().or(before.eq(0)).or(flag("w", IS_SECOND).eq(1));
        return DSL.select(result("w"))
                .from(DSL.select(columns).from(events("e")).asTable("w"))
                .where(flag("w", IS_FIRST).eq(1).and(nobodyWaits));
    }

    /** Each second event with the latest first event before it, null if there is none. */
    Select<?> credits() {
        List<Field<?>> columns = new ArrayList<>(keys("e"));
        columns.add(flag("e", IS_SECOND).as(IS_SECOND));
        columns.add(at("e").as(OTHER));
        columns.add(
                max(when(flag("e", IS_FIRST).eq(1), at("e")))
                        .over(
                                partitionBy(keys("e"))
                                        .orderBy(order("e"))
                                        .rowsBetweenUnboundedPreceding()
                                        .andPreceding(1))
                        .as(AT));
        Table<?> credited = DSL.select(columns).from(events("e")).asTable("c");
        Condition counts = flag("c", IS_SECOND).eq(1).and(at("c").isNotNull());
        List<Field<?>> result = new ArrayList<>(keys("c"));
        result.add(at("c"));
        result.add(field(name("c", OTHER)));
        if (!setting.isSplit()) {
            return DSL.select(result).from(credited).where(counts);
        }
        result.add(field(name("s", Shape.SEGMENT)));
        List<Field<?>> moment = new ArrayList<>(keys("c"));
        moment.add(at("c"));
        List<Field<?>> same = new ArrayList<>(keys("s"));
        same.add(at("s"));
        return DSL.select(result)
                .from(credited)
                .join(segments().asTable("s"))
                .on(Firsts.same(moment, same))
                .where(counts);
    }

    /** The segment of the first events of each key and moment. */
    private Select<?> segments() {
        Source source = setting.source(first.rows().table(), "t");
        List<Field<?>> groups = new ArrayList<>(source.keys(first.keys()));
        groups.add(source.moment());
        List<Field<?>> columns = named(source, first);
        columns.add(source.moment().as(AT));
        columns.add(min(text(setting.segment(source))).as(Shape.SEGMENT));
        return DSL.select(columns)
                .from(source.from())
                .where(setting.where(source, first))
                .groupBy(groups);
    }

    private static Field<String> text(@Nullable Field<?> segment) {
        return segment == null ? inline((String) null) : segment.cast(String.class);
    }

    private List<Field<?>> result(String alias) {
        List<Field<?>> columns = new ArrayList<>(keys(alias));
        columns.add(at(alias));
        columns.add(field(name(alias, OTHER)));
        if (setting.isSplit()) {
            columns.add(field(name(alias, Shape.SEGMENT)));
        }
        return columns;
    }

    private Table<?> events(String alias) {
        if (first.rows().table().equals(second.rows().table())
                && first.keys().equals(second.keys())) {
            Source source = setting.source(first.rows().table(), "t");
            Condition isFirst = source.where(first.rows().where());
            Condition isSecond = source.where(second.rows().where());
            return events(source, first, isFirst, isSecond)
                    .and(setting.filtered(source))
                    .and(isFirst.or(isSecond))
                    .asTable(alias);
        }
        Source from = setting.source(first.rows().table(), "t");
        Source to = setting.source(second.rows().table(), "t");
        return events(from, first, DSL.trueCondition(), DSL.falseCondition())
                .and(setting.where(from, first))
                .unionAll(
                        events(to, second, DSL.falseCondition(), DSL.trueCondition())
                                .and(setting.where(to, second)))
                .asTable(alias);
    }

    private org.jooq.SelectConditionStep<org.jooq.Record> events(
            Source source, KeyedRows rows, Condition isFirst, Condition isSecond) {
        List<Field<?>> columns = named(source, rows);
        columns.add(source.moment().as(AT));
        columns.add(flag(isFirst).as(IS_FIRST));
        columns.add(flag(isSecond).as(IS_SECOND));
        if (setting.isSplit()) {
            columns.add(text(setting.segment(source)).as(Shape.SEGMENT));
        }
        return DSL.select(columns)
                .from(source.from())
                .where(Source.present(source.keys(rows.keys())))
                .and(source.moment().isNotNull());
    }

    private static List<Field<?>> named(Source source, KeyedRows rows) {
        List<Field<?>> columns = new ArrayList<>();
        List<Field<?>> keys = source.keys(rows.keys());
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).as(Values.key(i)));
        }
        return columns;
    }

    private static Field<Integer> flag(Condition condition) {
        return when(condition, inline(1)).otherwise(inline(0));
    }

    private static Field<Integer> flag(String alias, String column) {
        return field(name(alias, column), Integer.class);
    }

    List<Field<?>> keys(String alias) {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < first.keys().size(); i++) {
            columns.add(field(name(alias, Values.key(i))));
        }
        return columns;
    }

    static Field<LocalDateTime> at(String alias) {
        return field(name(alias, AT), LocalDateTime.class);
    }

    static Field<LocalDateTime> other(String alias) {
        return field(name(alias, OTHER), LocalDateTime.class);
    }

    private static List<SortField<?>> order(String alias) {
        return List.of(at(alias).asc(), flag(alias, IS_SECOND).asc(), flag(alias, IS_FIRST).desc());
    }
}
