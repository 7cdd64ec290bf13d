package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.ComparisonOperator;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Summary;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How long first events wait for an answer; one that has none in the window is unanswered. */
final class TimeBetweenQuery extends LeafQuery {
    private static final String SECONDS = "seconds";

    private final Measure.TimeBetween of;
    private final Setting setting;
    private final Placing placing;
    private final Timed rows;
    private final Shape shape;

    TimeBetweenQuery(Leaf leaf, Measure.TimeBetween of, Setting setting, Placing placing) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.placing = placing;
        this.rows = new Timed.Computed(Pairs.at("p"), setting.clock());
        this.shape =
                new Shape(
                        placing,
                        placing.window(rows),
                        setting.isSplit() ? field(name("p", Shape.SEGMENT)) : null);
    }

    @Override
    public Select<?> select() {
        Field<Double> seconds = field(name("w", SECONDS), Double.class);
        Shape outer = shape.around("w");
        List<Field<?>> columns = new ArrayList<>(outer.columns(List.of(count(), count(seconds))));
        columns.add(summary(seconds));
        columns.add(sum(seconds.times(seconds)));
        var select = DSL.select(columns).from(waits("w"));
        return outer.groups().isEmpty() ? select : select.groupBy(outer.groups());
    }

    private Table<?> waits(String alias) {
        Table<?> pairs = new Pairs(of.from(), of.to(), setting).waits().asTable("p");
        Field<Double> seconds = setting.clock().dialect().seconds(Pairs.at("p"), Pairs.other("p"));
        Field<Double> inTime =
                of.window() == null
                        ? seconds
                        : when(
                                Pairs.other("p")
                                        .le(
                                                Firsts.end(
                                                        Pairs.at("p"),
                                                        of.window(),
                                                        setting.clock().dialect())),
                                seconds);
        return DSL.select(shape.columns(List.of(inTime.as(SECONDS))))
                .from(pairs)
                .where(placing.within(rows))
                .asTable(alias);
    }

    private Field<?> summary(Field<Double> seconds) {
        return switch (of.summarisedBy()) {
            case Summary.Quantile(BigDecimal level) ->
                    percentileCont(inline(level.doubleValue())).withinGroupOrderBy(seconds);
            case Summary.Average _ -> sum(seconds);
            case Summary.Shortest _ -> min(seconds);
            case Summary.Longest _ -> max(seconds);
            case Summary.Share(ComparisonOperator operator, BigDecimal limit) ->
                    count().filterWhere(compare(seconds, operator, inline(limit.doubleValue())));
        };
    }

    private static Condition compare(
            Field<Double> left, ComparisonOperator operator, Field<Double> right) {
        return switch (operator) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case AT_MOST -> left.le(right);
            case MORE -> left.gt(right);
            case AT_LEAST -> left.ge(right);
        };
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
        long all = row.count(at);
        long answered = row.count(at + 1);
        if (all == 0) {
            return Fact.unknown(Reason.NO_ROWS);
        }
        if (of.summarisedBy() instanceof Summary.Share) {
            return FunnelQuery.share(row.count(at + 2), all);
        }
        boolean isQuantile = of.summarisedBy() instanceof Summary.Quantile;
        if (isQuantile && answered * 2 < all) {
            return Fact.unknown(Reason.UNANSWERED, all);
        }
        Double value = row.number(at + 2);
        Double squares = row.number(at + 3);
        if (answered == 0 || value == null) {
            return Fact.unknown(Reason.UNANSWERED, all);
        }
        return of.summarisedBy() instanceof Summary.Average && squares != null
                ? Fact.of(
                        value / answered,
                        answered,
                        new Evidence.Mean(new Moments(answered, value, squares)))
                : Fact.of(value, answered);
    }
}
