package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.engine.Row;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Second events, each credited to the latest first event before it. */
final class ConversionsQuery extends LeafQuery {
    private final Measure.Conversions of;
    private final Setting setting;
    private final Placing placing;
    private final Timed rows;
    private final Shape shape;

    ConversionsQuery(Leaf leaf, Measure.Conversions of, Setting setting, Placing placing) {
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
        Pairs pairs = new Pairs(of.from(), of.to(), setting);
        Table<?> credited = pairs.credits().asTable("p");
        Condition inTime = placing.within(rows);
        if (of.window() != null) {
            inTime =
                    inTime.and(
                            Pairs.other("p")
                                    .le(
                                            Firsts.end(
                                                    Pairs.at("p"),
                                                    of.window(),
                                                    setting.clock().dialect())));
        }
        List<Field<?>> keys = pairs.keys("p");
        var select =
                DSL.select(
                                shape.columns(
                                        List.of(
                                                count(),
                                                countDistinct(keys.toArray(Field<?>[]::new)))))
                        .from(credited)
                        .where(inTime);
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        for (Row row : rows) {
            facts.put(
                    shape.windowOf(row),
                    shape.segmentOf(row),
                    Fact.of((double) row.count(shape.width()), row.count(shape.width() + 1)));
        }
        return facts;
    }
}
