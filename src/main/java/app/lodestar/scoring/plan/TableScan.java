package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Rows;
import app.lodestar.formula.Table;
import app.lodestar.scoring.engine.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Many aggregates of one table over the same windows, in one pass over its rows. */
final class TableScan implements Query {
    private final Setting setting;
    private final Table table;
    private final Placing placing;
    private final List<Leaf> leaves;
    private final Source source;
    private final Shape shape;
    private final Map<Figure, Integer> figures = new LinkedHashMap<>();
    private final List<Field<?>> columns = new ArrayList<>();
    private final Set<@Nullable RowExpression> conditions = new LinkedHashSet<>();

    /** A column of the answer, so that aggregates which need the same one share it. */
    private record Figure(
            String kind,
            @Nullable RowExpression where,
            @Nullable RowExpression of,
            @Nullable BigDecimal level,
            @Nullable Cap cap) {}

    /**
     * @param leaves aggregates of that table without a cap percentile
     */
    TableScan(Setting setting, Table table, Placing placing, List<Leaf> leaves) {
        this.setting = setting;
        this.table = table;
        this.placing = placing;
        this.leaves = List.copyOf(leaves);
        this.source = setting.source(table, "t");
        this.shape = setting.shape(placing, source);
        for (Leaf leaf : leaves) {
            conditions.add(aggregate(leaf).rows().where());
        }
        for (Leaf leaf : leaves) {
            figures(aggregate(leaf));
        }
    }

    private static Measure.Aggregate aggregate(Leaf leaf) {
        return (Measure.Aggregate) leaf.measure();
    }

    @Override
    public List<Leaf> leaves() {
        return leaves;
    }

    @Override
    public Select<?> select() {
        Condition where = placing.within(source).and(setting.filtered(source));
        if (conditions.size() == 1) {
            where = where.and(source.where(conditions.iterator().next()));
        }
        var select = DSL.select(shape.columns(columns)).from(source.from()).where(where);
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    @Override
    public Map<Leaf, Facts> read(List<Row> rows) {
        Map<Leaf, Facts> all = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            Facts facts = Facts.in(placing);
            for (Row row : rows) {
                Part part = part(aggregate(leaf), row);
                facts.put(shape.windowOf(row), shape.segmentOf(row), part.fact(aggregate(leaf)));
            }
            all.put(leaf, facts);
        }
        return all;
    }

    @Override
    public List<Query> apart() {
        return leaves.size() == 1
                ? List.of(this)
                : leaves.stream()
                        .<Query>map(leaf -> new TableScan(setting, table, placing, List.of(leaf)))
                        .toList();
    }

    Shape shape() {
        return shape;
    }

    /** What a row of the answer says of an aggregate. */
    Part part(Measure.Aggregate of, Row row) {
        return new Part(
                row.count(at("n", of)),
                number(row, "sum", of, 0),
                number(row, "squares", of, 0),
                number(row, "min", of, Double.POSITIVE_INFINITY),
                number(row, "max", of, Double.NEGATIVE_INFINITY),
                number(row, "special", of, Double.NaN));
    }

    private double number(Row row, String kind, Measure.Aggregate of, double otherwise) {
        Integer place = figures.get(figure(kind, of));
        Double number = place == null ? null : row.number(shape.width() + place);
        return number == null ? otherwise : number;
    }

    private int at(String kind, Measure.Aggregate of) {
        Integer place = figures.get(figure(kind, of));
        if (place == null) {
            throw new IllegalStateException("not selected: " + kind);
        }
        return shape.width() + place;
    }

    private static Figure figure(String kind, Measure.Aggregate of) {
        boolean isSpecial = kind.equals("special");
        return new Figure(
                isSpecial ? of.function().name() : kind,
                of.rows().where(),
                of.of(),
                isSpecial ? of.level() : null,
                kind.equals("n") ? null : of.cap());
    }

    private void figures(Measure.Aggregate of) {
        RowExpression expression = of.of();
        if (expression == null) {
            add("n", of, count());
            return;
        }
        boolean isCounted =
                of.function() == AggregateFunction.COUNT
                        || of.function() == AggregateFunction.UNIQUE;
        Field<?> any = isCounted ? source.sql().any(expression) : value(of, expression);
        add("n", of, count(any));
        if (of.function() == AggregateFunction.UNIQUE) {
            add("special", of, countDistinct(any));
        }
        if (!isCounted) {
            numbers(of, value(of, expression));
        }
    }

    private void numbers(Measure.Aggregate of, Field<Double> value) {
        switch (of.function()) {
            case COUNT, UNIQUE -> throw new IllegalArgumentException(of.toString());
            case SUM, AVG -> {
                add("sum", of, sum(value));
                if (setting.withEvidence()) {
                    add("squares", of, sum(setting.clock().dialect().times(value, value)));
                }
            }
            case MIN -> add("min", of, min(value));
            case MAX -> add("max", of, max(value));
            case QUANTILE -> add("special", of, quantile(of, value));
        }
    }

    private static AggregateFilterStep<?> quantile(Measure.Aggregate of, Field<Double> value) {
        BigDecimal level = of.level();
        if (level == null) {
            throw new IllegalArgumentException("a quantile without a level");
        }
        return percentileCont(inline(level.doubleValue())).withinGroupOrderBy(value);
    }

    private Field<Double> value(Measure.Aggregate of, RowExpression expression) {
        Field<Double> value = source.sql().number(expression);
        return switch (of.cap()) {
            case null -> value;
            case Cap.Absolute(BigDecimal limit) -> capped(value, inline(limit.doubleValue()));
            case Cap.Percentile _ -> throw new IllegalArgumentException("needs its own query");
        };
    }

    /** The value, or the limit where it is above; null stays null. */
    static Field<Double> capped(Field<Double> value, Field<Double> limit) {
        return when(value.gt(limit), limit).otherwise(value);
    }

    private void add(String kind, Measure.Aggregate of, AggregateFilterStep<?> figure) {
        Rows rows = of.rows();
        Figure key = figure(kind, of);
        if (!figures.containsKey(key)) {
            figures.put(key, columns.size());
            columns.add(
                    conditions.size() == 1 || rows.where() == null
                            ? figure
                            : figure.filterWhere(source.where(rows.where())));
        }
    }
}
