package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sqrt;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.engine.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.AggregateFunction;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The two values of each window and segment between which a quantile lies, by their ranks. Where
 * the values of a unit go together, the ranks are farther apart, by the ratio of the clustered to
 * the independent variance of 1(x ≤ quantile).
 */
final class RanksQuery extends LeafQuery {
    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final String RANK = "its_rank";
    private static final String ALL = "key_count";
    private static final String BELOW = "is_below";
    private static final String FIRST = "its_place";
    private static final String BELOW_OF_UNIT = "below_of_unit";
    private static final String ALL_OF_UNIT = "all_of_unit";
    private static final String UNITS = "units";
    private static final String CLUSTERING = "clustering";

    private final double level;
    private final @Nullable String unit;
    private final Placing placing;
    private final Values values;

    /**
     * @param unit the column of those whose values go together; null for none
     */
    RanksQuery(
            Leaf leaf,
            Measure.Aggregate of,
            @Nullable String unit,
            Setting setting,
            Placing placing) {
        super(leaf);
        this.level = Objects.requireNonNull(of.level(), "level").doubleValue();
        this.unit = unit;
        this.placing = placing;
        Table table = of.rows().table();
        this.values =
                new Values(
                        of,
                        unit == null
                                ? List.of()
                                : List.of(
                                        new RowExpression.Cell(
                                                table, table.column(unit).orElseThrow())),
                        setting,
                        placing);
    }

    @Override
    public Select<?> select() {
        Field<Double> value = number("r", Values.VALUE);
        Field<Double> rank = number("r", RANK);
        Field<Double> centre = number("r", ALL).times(inline(level));
        Field<Double> clustering = number("r", CLUSTERING);
        Field<Double> spread = centre.times(inline(1 - level)).times(clustering);
        Field<Double> half = sqrt(spread).coerce(Double.class).times(inline(Z));
        Shape shape = values.shape().around("r");
        var select =
                DSL.select(
                                shape.columns(
                                        List.of(
                                                count(),
                                                max(
                                                        when(
                                                                rank.eq(floor(centre.minus(half))),
                                                                value)),
                                                max(when(rank.eq(ceil(centre.plus(half))), value)),
                                                max(number("r", UNITS)),
                                                max(clustering))))
                        .from((unit == null ? independent() : clustered()).asTable("r"));
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private static Field<Double> number(String alias, String column) {
        return field(name(alias, column), Double.class);
    }

    private Select<?> independent() {
        Shape shape = values.shape().around("s");
        return DSL.select(
                        shape.columns(
                                List.of(
                                        number("s", Values.VALUE),
                                        number("s", RANK),
                                        number("s", ALL),
                                        number("s", ALL).as(UNITS),
                                        inline(1d).as(CLUSTERING))))
                .from(ranked().asTable("s"));
    }

    /** Σ(k − p·m)²·u/(u − 1) over n·p·(1 − p), with k of the m values of each of u units below. */
    private Select<?> clustered() {
        Shape shape = values.shape().around("u");
        Field<Double> k = number("u", BELOW_OF_UNIT);
        Field<Double> m = number("u", ALL_OF_UNIT);
        Field<Double> n = number("u", ALL);
        Field<Double> units = overUnits(shape, inline(1d));
        Field<Double> p = overUnits(shape, k).div(n);
        Field<Double> squares =
                overUnits(shape, k.times(k))
                        .minus(overUnits(shape, k.times(m)).times(p).times(inline(2d)))
                        .plus(overUnits(shape, m.times(m)).times(p).times(p));
        Field<Double> independent = nullif(n.times(p).times(inline(1d).minus(p)), inline(0d));
        Field<Double> others = nullif(units.minus(inline(1d)), inline(0d));
        return DSL.select(
                        shape.columns(
                                List.of(
                                        number("u", Values.VALUE),
                                        number("u", RANK),
                                        n,
                                        units.as(UNITS),
                                        squares.times(units)
                                                .div(others)
                                                .div(independent)
                                                .as(CLUSTERING))))
                .from(byUnit().asTable("u"));
    }

    /** A sum over the units of a group: each has its figures on its first row. */
    private static Field<Double> overUnits(Shape shape, Field<Double> figure) {
        return over(sum(when(number("u", FIRST).eq(inline(1d)), figure)), shape.groups());
    }

    private static Field<Double> over(AggregateFunction<?> figure, List<Field<?>> groups) {
        return (groups.isEmpty() ? figure.over() : figure.over().partitionBy(groups))
                .coerce(Double.class);
    }

    private Select<?> byUnit() {
        Shape shape = values.shape().around("b");
        Field<Double> below = number("b", BELOW);
        List<Field<?>> ofUnit = new ArrayList<>(shape.groups());
        ofUnit.add(field(name("b", Values.key(0))));
        return DSL.select(
                        shape.columns(
                                List.of(
                                        number("b", Values.VALUE),
                                        number("b", RANK),
                                        number("b", ALL),
                                        over(sum(below), ofUnit).as(BELOW_OF_UNIT),
                                        over(count(), ofUnit).as(ALL_OF_UNIT),
                                        rowNumber()
                                                .over()
                                                .partitionBy(ofUnit)
                                                .orderBy(number("b", RANK))
                                                .cast(Double.class)
                                                .as(FIRST))))
                .from(marked().asTable("b"));
    }

    private Select<?> marked() {
        Shape shape = values.shape().around("s");
        Field<Double> value = number("s", Values.VALUE);
        Field<Double> middle =
                over(
                        max(
                                when(
                                        number("s", RANK)
                                                .eq(ceil(number("s", ALL).times(inline(level)))),
                                        value)),
                        shape.groups());
        return DSL.select(
                        shape.columns(
                                List.of(
                                        value,
                                        number("s", RANK),
                                        number("s", ALL),
                                        field(name("s", Values.key(0))),
                                        when(value.le(middle), inline(1d))
                                                .otherwise(inline(0d))
                                                .as(BELOW))))
                .from(ranked().asTable("s"));
    }

    private Select<?> ranked() {
        Shape shape = values.shape().around("v");
        Field<Double> value = number("v", Values.VALUE);
        var rank = rowNumber().over();
        var ranks =
                shape.groups().isEmpty()
                        ? rank.orderBy(value)
                        : rank.partitionBy(shape.groups()).orderBy(value);
        List<Field<?>> columns =
                new ArrayList<>(
                        shape.columns(
                                List.of(
                                        value,
                                        ranks.cast(Double.class).as(RANK),
                                        over(count(), shape.groups()).cast(Double.class).as(ALL))));
        if (unit != null) {
            columns.add(field(name("v", Values.key(0))));
        }
        return DSL.select(columns).from(values.table("v")).where(value.isNotNull());
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        Shape shape = values.shape();
        for (Row row : rows) {
            facts.put(shape.windowOf(row), shape.segmentOf(row), fact(row, shape.width()));
        }
        return facts;
    }

    private Fact fact(Row row, int at) {
        long n = row.count(at);
        Double clustering = row.number(at + 4);
        if (clustering == null || clustering <= 0) {
            return Fact.of(0, n);
        }
        return Fact.of(
                0,
                n,
                new Evidence.Quantile(
                        n,
                        Math.round(orNaN(row.number(at + 3))),
                        level,
                        clustering,
                        orNaN(row.number(at + 1)),
                        orNaN(row.number(at + 2))));
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
