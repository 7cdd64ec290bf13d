package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Return;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which keys came back after their first row, of those old enough to tell. */
final class RetentionQuery extends LeafQuery {
    private static final int DAY = 86_400;

    private final Measure.Retention of;
    private final Setting setting;
    private final Placing placing;
    private final Firsts firsts;

    RetentionQuery(Leaf leaf, Measure.Retention of, Setting setting, Placing placing) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.placing = placing;
        this.firsts = new Firsts(of.first(), setting, placing);
    }

    @Override
    public Select<?> select() {
        Shape shape = firsts.shape("cohort");
        Condition old = oldEnough();
        var select =
                DSL.with(name("cohort").as(firsts.select()))
                        .with(name("kept").as(kept()))
                        .select(
                                shape.columns(
                                        List.of(
                                                count(),
                                                count().filterWhere(old),
                                                count(field(name("kept", Values.key(0))))
                                                        .filterWhere(old))))
                        .from(table(name("cohort")))
                        .leftJoin(table(name("kept")))
                        .on(Firsts.same(firsts.keys("cohort"), firsts.keys("kept")));
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private Field<LocalDate> cohortDay() {
        return setting.clock().local(Firsts.first("cohort")).cast(SQLDataType.LOCALDATE);
    }

    private Condition oldEnough() {
        Window days = setting.coverage().days();
        return days == null ? DSL.falseCondition() : cohortDay().le(val(before(days.lastDay())));
    }

    /** The last day from which the whole time to come back lies within the data. */
    private LocalDate before(LocalDate last) {
        return switch (of.when()) {
            case Return.OnDay(int day) -> last.minusDays(day);
            case Return.Within(TimeSpan window) ->
                    window.unit().isCalendar()
                            ? last.minusMonths(Spans.months(window))
                            : last.minusDays((long) Math.ceil(Spans.seconds(window) / DAY));
        };
    }

    private Select<?> kept() {
        KeyedRows rows = of.back();
        Source source = setting.source(rows.rows().table(), "t");
        Condition back =
                switch (of.when()) {
                    case Return.OnDay(int day) ->
                            source.day().eq(setting.clock().dialect().plusDays(cohortDay(), day));
                    case Return.Within(TimeSpan window) -> within(source, window);
                };
        var kept =
                DSL.select(firsts.keys("cohort"))
                        .from(table(name("cohort")))
                        .join(source.from())
                        .on(Firsts.same(firsts.keys("cohort"), source.keys(rows.keys())))
                        .and(back)
                        .where(setting.where(source, rows))
                        .groupBy(firsts.keys("cohort"));
        return of.when() instanceof Return.OnDay
                ? kept
                : kept.having(count().gt(theFirstItself(source)));
    }

    private Condition within(Source source, TimeSpan window) {
        Field<LocalDateTime> first = Firsts.first("cohort");
        return source.moment()
                .ge(first)
                .and(source.moment().le(Firsts.end(first, window, setting.clock().dialect())));
    }

    /** 1 if the row that began the cohort is among those that came back, else 0. */
    private Field<Integer> theFirstItself(Source back) {
        boolean sameTable = of.first().rows().table().equals(of.back().rows().table());
        if (!sameTable) {
            return inline(0);
        }
        return max(
                when(
                                back.moment()
                                        .eq(Firsts.first("cohort"))
                                        .and(back.where(of.first().rows().where())),
                                inline(1))
                        .otherwise(inline(0)));
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        Shape shape = firsts.shape("cohort");
        for (Row row : rows) {
            long all = row.count(shape.width());
            long old = row.count(shape.width() + 1);
            long kept = row.count(shape.width() + 2);
            facts.put(
                    shape.windowOf(row),
                    shape.segmentOf(row),
                    old == 0 && all > 0
                            ? Fact.unknown(Reason.TOO_YOUNG)
                            : FunnelQuery.share(kept, old));
        }
        return facts;
    }
}
