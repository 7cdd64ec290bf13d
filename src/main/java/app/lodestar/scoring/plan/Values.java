package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.sum;

import app.lodestar.formula.Cap;
import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The rows of an aggregate, each with its window, segment, keys and value, the value capped: a
 * query that others group.
 */
final class Values {
    static final String VALUE = "its_value";

    private final Measure.Aggregate of;
    private final Setting setting;
    private final Placing placing;
    private final Source source;
    private final Shape shape;
    private final List<RowExpression.Cell> keys;

    Values(Measure.Aggregate of, List<RowExpression.Cell> keys, Setting setting, Placing placing) {
        this.of = of;
        this.keys = List.copyOf(keys);
        this.setting = setting;
        this.placing = placing;
        this.source = setting.source(of.rows().table(), "t");
        this.shape = setting.shape(placing, source);
    }

    Shape shape() {
        return shape;
    }

    static String key(int place) {
        return "key_" + place;
    }

    /** Window, segment, keys, value. */
    Table<?> table(String alias) {
        Table<?> from = source.from();
        Field<?> value = value();
        if (of.cap() instanceof Cap.Percentile(BigDecimal percentile)) {
            Shape limits = shape.around("limits");
            Table<?> limit = limits(percentile).asTable("limits");
            from = from.leftJoin(limit).on(shape.sameAs(limits));
            value =
                    TableScan.capped(
                            source.sql().number(expression()),
                            field(name("limits", "cap"), Double.class));
        }
        List<Field<?>> columns = new java.util.ArrayList<>(shape.columns(List.of()));
        for (int i = 0; i < keys.size(); i++) {
            columns.add(source.column(keys.get(i)).as(key(i)));
        }
        columns.add(value.as(VALUE));
        return DSL.select(columns).from(from).where(where()).asTable(alias);
    }

    private Condition where() {
        return placing.within(source)
                .and(setting.where(source, of.rows()))
                .and(Source.present(source.keys(keys)));
    }

    /** The cap of each window and segment, over the very same rows. */
    private Select<?> limits(BigDecimal percentile) {
        Field<?> cap =
                percentileCont(inline(percentile.doubleValue() / 100))
                        .withinGroupOrderBy(source.sql().number(expression()))
                        .as("cap");
        var select = DSL.select(shape.columns(List.of(cap))).from(source.from()).where(where());
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private RowExpression expression() {
        return Objects.requireNonNull(of.of(), "a cap needs a value");
    }

    private Field<?> value() {
        RowExpression expression = of.of();
        if (expression == null) {
            return inline(1);
        }
        return switch (of.function()) {
            case COUNT, UNIQUE -> source.sql().any(expression);
            case SUM, AVG, MIN, MAX, QUANTILE -> {
                Field<Double> number = source.sql().number(expression);
                yield of.cap() instanceof Cap.Absolute(BigDecimal limit)
                        ? TableScan.capped(number, inline(limit.doubleValue()))
                        : number;
            }
        };
    }

    /** The aggregate over grouped rows of {@link #table}; null where it is not defined. */
    Field<Double> aggregate(String alias) {
        Field<Double> value = field(name(alias, VALUE), Double.class);
        return switch (of.function()) {
            case COUNT -> count(value).cast(Double.class);
            case UNIQUE -> countDistinct(value).cast(Double.class);
            case SUM -> coalesce(sum(value).coerce(Double.class), inline(0d));
            case AVG -> avg(value).coerce(Double.class);
            case MIN -> min(value);
            case MAX -> max(value);
            case QUANTILE ->
                    percentileCont(
                                    inline(
                                            Objects.requireNonNull(of.level(), "level")
                                                    .doubleValue()))
                            .withinGroupOrderBy(value)
                            .coerce(Double.class);
        };
    }
}
