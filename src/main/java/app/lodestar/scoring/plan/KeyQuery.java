package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Moments;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is told about the keys of a table, each with the aggregate of its rows. */
final class KeyQuery extends LeafQuery {
    /** So that a tenth of seventy is seven, whatever the rounding of 0.1 says. */
    private static final double ROUNDING = 1e-9;

    private final Setting setting;
    private final Placing placing;
    private final Values values;
    private final int keys;
    private final @Nullable BigDecimal fraction;

    private KeyQuery(
            Leaf leaf,
            Measure.Aggregate of,
            List<RowExpression.Cell> keys,
            @Nullable BigDecimal fraction,
            Setting setting,
            Placing placing) {
        super(leaf);
        this.setting = setting;
        this.placing = placing;
        this.keys = keys.size();
        this.fraction = fraction;
        this.values = new Values(of, keys, setting, placing);
    }

    static KeyQuery mean(Leaf leaf, Measure.MeanPer of, Setting setting, Placing placing) {
        return new KeyQuery(leaf, of.of(), of.keys(), null, setting, placing);
    }

    static KeyQuery topShare(Leaf leaf, Measure.TopShare of, Setting setting, Placing placing) {
        return new KeyQuery(leaf, of.of(), of.keys(), of.fraction(), setting, placing);
    }

    @Override
    public Select<?> select() {
        Shape shape = values.shape().around("k");
        Field<Double> value = value("k");
        Field<?> second =
                fraction == null
                        ? sum(setting.clock().dialect().times(value, value))
                        : sum(when(isLargest(fraction), value));
        Table<?> keyed = fraction == null ? perKey("k") : ranked("k");
        var select =
                DSL.select(shape.columns(List.of(count(value), sum(value), second))).from(keyed);
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private static org.jooq.Condition isLargest(BigDecimal fraction) {
        Field<Double> all = field(name("k", "key_count"), Double.class);
        return field(name("k", "key_rank"), Double.class)
                .le(ceil(all.times(inline(fraction.doubleValue())).minus(inline(ROUNDING))));
    }

    private static Field<Double> value(String alias) {
        return field(name(alias, "key_value"), Double.class);
    }

    private Table<?> perKey(String alias) {
        Shape shape = values.shape().around("v");
        List<Field<?>> groups = new ArrayList<>(shape.groups());
        for (int i = 0; i < keys; i++) {
            groups.add(field(name("v", Values.key(i))));
        }
        return DSL.select(shape.columns(List.of(values.aggregate("v").as("key_value"))))
                .from(values.table("v"))
                .groupBy(groups)
                .asTable(alias);
    }

    private Table<?> ranked(String alias) {
        Shape shape = values.shape().around("p");
        Field<Double> value = value("p");
        var rank =
                shape.groups().isEmpty()
                        ? rowNumber().over(DSL.orderBy(value.desc()))
                        : rowNumber().over(partitionBy(shape.groups()).orderBy(value.desc()));
        var number =
                shape.groups().isEmpty()
                        ? count().over()
                        : count().over(partitionBy(shape.groups()));
        return DSL.select(
                        shape.columns(
                                List.of(
                                        value,
                                        rank.cast(Double.class).as("key_rank"),
                                        number.cast(Double.class).as("key_count"))))
                .from(perKey("p"))
                .where(value.isNotNull())
                .asTable(alias);
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
        Double sum = row.number(at + 1);
        Double second = row.number(at + 2);
        if (n == 0) {
            return Fact.unknown(Reason.NO_ROWS);
        }
        if (sum == null || second == null) {
            return Fact.unknown(Reason.OVERFLOW, n);
        }
        if (fraction == null) {
            return Fact.of(sum / n, n, new Evidence.Mean(new Moments(n, sum, second)));
        }
        return sum == 0 ? Fact.unknown(Reason.DIVISION_BY_ZERO, n) : Fact.of(second / sum, n);
    }
}
