package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sqrt;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.engine.Row;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The two values of each window and segment between which a quantile lies, by their ranks. */
final class RanksQuery extends LeafQuery {
    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private final double level;
    private final Placing placing;
    private final Values values;

    RanksQuery(Leaf leaf, Measure.Aggregate of, Setting setting, Placing placing) {
        super(leaf);
        this.level = Objects.requireNonNull(of.level(), "level").doubleValue();
        this.placing = placing;
        this.values = new Values(of, List.of(), setting, placing);
    }

    @Override
    public Select<?> select() {
        Field<Double> value = field(name("r", Values.VALUE), Double.class);
        Field<Double> rank = field(name("r", "its_rank"), Double.class);
        Field<Double> all = field(name("r", "key_count"), Double.class);
        Field<Double> centre = all.times(inline(level));
        Field<Double> half =
                sqrt(centre.times(inline(1 - level))).coerce(Double.class).times(inline(Z));
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
                                                max(
                                                        when(
                                                                rank.eq(ceil(centre.plus(half))),
                                                                value)))))
                        .from(ranked());
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private Table<?> ranked() {
        Shape shape = values.shape().around("v");
        Field<Double> value = field(name("v", Values.VALUE), Double.class);
        var rank =
                shape.groups().isEmpty()
                        ? rowNumber().over(DSL.orderBy(value))
                        : rowNumber().over(partitionBy(shape.groups()).orderBy(value));
        var number =
                shape.groups().isEmpty()
                        ? count().over()
                        : count().over(partitionBy(shape.groups()));
        return DSL.select(
                        shape.columns(
                                List.of(
                                        value,
                                        rank.cast(Double.class).as("its_rank"),
                                        number.cast(Double.class).as("key_count"))))
                .from(values.table("v"))
                .where(value.isNotNull())
                .asTable("r");
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        Shape shape = values.shape();
        for (Row row : rows) {
            long n = row.count(shape.width());
            Double lower = row.number(shape.width() + 1);
            Double upper = row.number(shape.width() + 2);
            facts.put(
                    shape.windowOf(row),
                    shape.segmentOf(row),
                    Fact.of(
                            0,
                            n,
                            new Evidence.Quantile(
                                    n,
                                    level,
                                    lower == null ? Double.NaN : lower,
                                    upper == null ? Double.NaN : upper)));
        }
        return facts;
    }
}
