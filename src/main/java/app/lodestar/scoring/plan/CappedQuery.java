package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Row;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * An aggregate of values above a percentile of which none counts: it needs the percentile first.
 */
final class CappedQuery extends LeafQuery {
    private final Measure.Aggregate of;
    private final Setting setting;
    private final Placing placing;
    private final Values values;

    CappedQuery(Leaf leaf, Measure.Aggregate of, Setting setting, Placing placing) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.placing = placing;
        this.values = new Values(of, List.of(), setting, placing);
    }

    @Override
    public Select<?> select() {
        Field<Double> value = field(name("v", Values.VALUE), Double.class);
        Shape shape = values.shape().around("v");
        var select =
                DSL.select(
                                shape.columns(
                                        List.of(
                                                count(value),
                                                values.aggregate("v"),
                                                sum(value),
                                                sum(
                                                        setting.clock()
                                                                .dialect()
                                                                .times(value, value)))))
                        .from(values.table("v"));
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
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
        Double value = row.number(at + 1);
        if (n == 0) {
            return of.function() == AggregateFunction.SUM
                    ? Fact.of(0, 0)
                    : Fact.unknown(Reason.NO_ROWS);
        }
        Double sum = row.number(at + 2);
        Double squares = row.number(at + 3);
        Evidence evidence =
                of.function() == AggregateFunction.AVG && sum != null && squares != null
                        ? new Evidence.Mean(new Moments(n, sum, squares))
                        : new Evidence.None();
        return value == null ? Fact.unknown(Reason.OVERFLOW, n) : Fact.of(value, n, evidence);
    }
}
