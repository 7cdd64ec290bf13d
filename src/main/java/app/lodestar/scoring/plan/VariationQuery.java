package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.RatioMoments;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Dialect;
import app.lodestar.scoring.engine.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a sum, or a ratio of two sums, varies between units: Σ, Σ² and Σ of products over the units,
 * each with what its rows add up to. A unit may be in both sums or in one.
 */
final class VariationQuery extends LeafQuery {
    private static final String UNIT = "key_0";
    private static final String TOP = "its_top";
    private static final String BOTTOM = "its_bottom";

    private final Measure.Aggregate top;
    private final Measure.@Nullable Aggregate bottom;
    private final @Nullable String unit;
    private final Setting setting;
    private final Placing placing;
    private final Shape shape;

    /**
     * @param top counts or adds up, as does {@code bottom}; null is a sum by itself
     * @param unit a column of the tables of both; null only if they are one table
     */
    VariationQuery(
            Leaf leaf,
            Measure.Aggregate top,
            Measure.@Nullable Aggregate bottom,
            @Nullable String unit,
            Setting setting,
            Placing placing) {
        super(leaf);
        this.top = top;
        this.bottom = bottom;
        this.unit = unit;
        this.setting = setting;
        this.placing = placing;
        this.shape = setting.shape(placing, setting.source(top.rows().table(), "t"));
    }

    /** Whether the tables allow it. */
    static boolean isPossible(
            Measure.Aggregate top, Measure.@Nullable Aggregate bottom, @Nullable String unit) {
        Table first = top.rows().table();
        Table second = bottom == null ? first : bottom.rows().table();
        return unit == null
                ? first.equals(second)
                : first.column(unit).isPresent()
                        && second.column(unit).isPresent()
                        && first.timeColumn().isPresent() == second.timeColumn().isPresent();
    }

    @Override
    public Select<?> select() {
        Dialect dialect = setting.clock().dialect();
        Field<Double> m = field(name("u", TOP), Double.class);
        Field<Double> d = field(name("u", BOTTOM), Double.class);
        Shape outer = shape.around("u");
        List<Field<?>> sums =
                List.of(
                        count(),
                        sum(m),
                        sum(dialect.times(m, m)),
                        sum(d),
                        sum(dialect.times(d, d)),
                        sum(dialect.times(m, d)));
        var select = DSL.select(outer.columns(sums)).from(units().asTable("u"));
        return outer.groups().isEmpty() ? select : select.groupBy(outer.groups());
    }

    private Select<?> units() {
        Select<Record> rows = rows();
        if (unit == null) {
            return rows;
        }
        Shape inner = shape.around("v");
        List<Field<?>> groups = new ArrayList<>(inner.groups());
        groups.add(field(name("v", UNIT)));
        return DSL.select(
                        inner.columns(
                                List.of(
                                        sum(field(name("v", TOP), Double.class)).as(TOP),
                                        sum(field(name("v", BOTTOM), Double.class)).as(BOTTOM))))
                .from(rows.asTable("v"))
                .groupBy(groups);
    }

    /** Each row with what it adds to either sum. */
    private Select<Record> rows() {
        if (bottom == null || bottom.rows().table().equals(top.rows().table())) {
            return rows(top.rows().table(), top, bottom);
        }
        return rows(top.rows().table(), top, null)
                .unionAll(rows(bottom.rows().table(), null, bottom));
    }

    private SelectConditionStep<Record> rows(
            Table table, Measure.@Nullable Aggregate over, Measure.@Nullable Aggregate under) {
        Source source = setting.source(table, "t");
        List<Field<?>> columns = new ArrayList<>(setting.shape(placing, source).columns(List.of()));
        Condition counts = DSL.falseCondition();
        if (unit != null) {
            columns.add(field(name("t", unit)).as(UNIT));
        }
        if (over != null) {
            counts = counts.or(source.where(over.rows().where()));
        }
        if (under != null) {
            counts = counts.or(source.where(under.rows().where()));
        }
        columns.add(added(source, over).as(TOP));
        columns.add(added(source, under).as(BOTTOM));
        Condition where = placing.within(source).and(setting.filtered(source)).and(counts);
        return DSL.select(columns)
                .from(source.from())
                .where(unit == null ? where : where.and(field(name("t", unit)).isNotNull()));
    }

    /** What a row adds to the sum; 0 where it does not belong to it. */
    private static Field<Double> added(Source source, Measure.@Nullable Aggregate of) {
        if (of == null) {
            return inline(0d);
        }
        RowExpression expression = of.of();
        Field<Double> value;
        if (expression == null) {
            value = inline(1d);
        } else {
            value =
                    switch (of.function()) {
                        case COUNT -> when(source.sql().any(expression).isNotNull(), inline(1d));
                        case SUM -> capped(source.sql().number(expression), of);
                        case UNIQUE, AVG, MIN, MAX, QUANTILE ->
                                throw new IllegalArgumentException(of.toString());
                    };
        }
        return coalesce(when(source.where(of.rows().where()), value), inline(0d));
    }

    private static Field<Double> capped(Field<Double> value, Measure.Aggregate of) {
        return of.cap() instanceof Cap.Absolute(BigDecimal limit)
                ? TableScan.capped(value, inline(limit.doubleValue()))
                : value;
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        for (Row row : rows) {
            facts.put(shape.windowOf(row), shape.segmentOf(row), fact(row, shape.width()));
        }
        return facts;
    }

    private Fact fact(Row row, int at) {
        double[] sums = new double[5];
        for (int i = 0; i < sums.length; i++) {
            Double sum = row.number(at + 1 + i);
            if (sum == null) {
                return Fact.unknown(Reason.OVERFLOW);
            }
            sums[i] = sum;
        }
        long n = row.count(at);
        Evidence evidence =
                bottom == null
                        ? new Evidence.Total(new Moments(n, sums[0], sums[1]))
                        : new Evidence.Ratio(
                                new RatioMoments(n, sums[0], sums[1], sums[2], sums[3], sums[4]));
        return Fact.of(0, n, evidence);
    }
}
