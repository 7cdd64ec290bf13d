package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
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

    private final Added top;
    private final @Nullable Added bottom;
    private final @Nullable String unit;
    private final Setting setting;
    private final Placing placing;
    private final Shape shape;

    /**
     * @param of what {@link #isPossible} holds for
     */
    VariationQuery(Leaf leaf, Purpose.Variation of, Setting setting, Placing placing) {
        super(leaf);
        this.top = of.top();
        this.bottom = of.bottom();
        this.unit = of.unit();
        this.setting = setting;
        this.placing = placing;
        this.shape = setting.shape(placing, setting.source(tables().iterator().next(), "t"));
    }

    /**
     * Whether the tables allow it: rows of two tables are no units that have a part in both sums of
     * a ratio.
     *
     * @param bottom null for a sum by itself
     * @param unit null for the rows
     */
    static boolean isPossible(Added top, @Nullable Added bottom, @Nullable String unit) {
        Set<Table> tables = tables(top, bottom);
        boolean isTimed = tables.iterator().next().timeColumn().isPresent();
        return tables.stream().allMatch(table -> table.timeColumn().isPresent() == isTimed)
                && (unit == null
                        ? bottom == null || tables.size() == 1
                        : tables.stream().allMatch(table -> table.column(unit).isPresent()));
    }

    private static Set<Table> tables(Added top, @Nullable Added bottom) {
        Set<Table> tables = new LinkedHashSet<>(top.tables());
        if (bottom != null) {
            tables.addAll(bottom.tables());
        }
        return tables;
    }

    private Set<Table> tables() {
        return tables(top, bottom);
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
                                        ofUnit(top, TOP).as(TOP),
                                        ofUnit(bottom, BOTTOM).as(BOTTOM))))
                .from(rows.asTable("v"))
                .groupBy(groups);
    }

    /**
     * What the rows of a unit come to: a key that is counted, however often it is there, is one.
     */
    private static Field<?> ofUnit(@Nullable Added added, String column) {
        Field<Double> rows = field(name("v", column), Double.class);
        return added != null && added.key() != null ? max(rows) : sum(rows);
    }

    /** Each row with what it adds to either sum. */
    private Select<Record> rows() {
        return tables().stream()
                .<Select<Record>>map(this::rows)
                .reduce((some, others) -> some.unionAll(others))
                .orElseThrow();
    }

    private Select<Record> rows(Table table) {
        Source source = setting.source(table, "t");
        List<Field<?>> columns = new ArrayList<>(setting.shape(placing, source).columns(List.of()));
        List<Added.Term> over = in(table, top);
        List<Added.Term> under = in(table, bottom);
        if (unit != null) {
            columns.add(field(name("t", unit)).as(UNIT));
        }
        columns.add(added(source, over).as(TOP));
        columns.add(added(source, under).as(BOTTOM));
        Condition counts =
                DSL.or(
                        Stream.concat(over.stream(), under.stream())
                                .map(term -> source.where(term.of().rows().where()))
                                .toList());
        Condition where = placing.within(source).and(setting.filtered(source)).and(counts);
        return DSL.select(columns)
                .from(source.from())
                .where(unit == null ? where : where.and(field(name("t", unit)).isNotNull()));
    }

    private static List<Added.Term> in(Table table, @Nullable Added added) {
        return added == null
                ? List.of()
                : added.terms().stream()
                        .filter(term -> term.of().rows().table().equals(table))
                        .toList();
    }

    /** What a row adds to the sum; 0 where it does not belong to it. */
    private Field<Double> added(Source source, List<Added.Term> terms) {
        Dialect dialect = setting.clock().dialect();
        return terms.stream()
                .map(term -> {
                    Field<Double> one = added(source, term.of());
                    return term.times() == 1 ? one : dialect.times(inline(term.times()), one);
                })
                .reduce(dialect::plus)
                .orElseGet(() -> inline(0d));
    }

    private static Field<Double> added(Source source, Measure.Aggregate of) {
        RowExpression expression = of.of();
        Field<Double> value;
        if (expression == null) {
            value = inline(1d);
        } else {
            value =
                    switch (of.function()) {
                        case COUNT, UNIQUE ->
                                when(source.sql().any(expression).isNotNull(), inline(1d));
                        case SUM -> capped(source.sql().number(expression), of);
                        case AVG, MIN, MAX, QUANTILE ->
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
