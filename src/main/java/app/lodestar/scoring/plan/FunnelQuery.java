package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** From the first row of each key to the earliest row of each later step. */
final class FunnelQuery extends LeafQuery {
    private static final String REACHED = "reached_at";

    private final Measure.Funnel of;
    private final Setting setting;
    private final Placing placing;
    private final Firsts firsts;

    FunnelQuery(Leaf leaf, Measure.Funnel of, Setting setting, Placing placing) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.placing = placing;
        this.firsts = new Firsts(of.steps().getFirst(), setting, placing);
    }

    @Override
    public Select<?> select() {
        List<CommonTableExpression<?>> steps = new ArrayList<>();
        steps.add(name("step_0").as(firsts.select()));
        for (int i = 1; i < of.steps().size(); i++) {
            steps.add(name("step_" + i).as(step(i)));
        }
        String last = "step_" + (of.steps().size() - 1);
        Shape shape = firsts.shape("step_0");
        var select =
                DSL.with(steps)
                        .select(shape.columns(List.of(count(), count(field(name(last, REACHED))))))
                        .from(table(name("step_0")))
                        .leftJoin(table(name(last)))
                        .on(Firsts.same(firsts.keys("step_0"), firsts.keys(last)));
        return shape.groups().isEmpty() ? select : select.groupBy(shape.groups());
    }

    private Select<?> step(int i) {
        String before = "step_" + (i - 1);
        KeyedRows rows = of.steps().get(i);
        Source source = setting.source(rows.rows().table(), "t");
        Field<LocalDateTime> reached =
                i == 1 ? Firsts.first(before) : field(name(before, REACHED), LocalDateTime.class);
        Condition later = source.moment().ge(reached);
        if (of.window() != null) {
            later =
                    later.and(
                            source.moment()
                                    .le(
                                            Firsts.end(
                                                    Firsts.first(before),
                                                    of.window(),
                                                    setting.clock().dialect())));
        }
        List<Field<?>> groups = new ArrayList<>(firsts.keys(before));
        groups.add(Firsts.first(before));
        List<Field<?>> columns = new ArrayList<>(groups);
        columns.add(min(source.moment()).as(REACHED));
        return DSL.select(columns)
                .from(table(name(before)))
                .join(source.from())
                .on(Firsts.same(firsts.keys(before), source.keys(rows.keys())))
                .and(later)
                .where(setting.where(source, rows))
                .groupBy(groups);
    }

    @Override
    Facts facts(List<Row> rows) {
        Facts facts = Facts.in(placing);
        Shape shape = firsts.shape("step_0");
        for (Row row : rows) {
            long all = row.count(shape.width());
            long through = row.count(shape.width() + 1);
            facts.put(shape.windowOf(row), shape.segmentOf(row), share(through, all));
        }
        return facts;
    }

    static Fact share(long part, long whole) {
        return whole == 0
                ? Fact.unknown(Reason.NO_ROWS)
                : Fact.of((double) part / whole, whole, new Evidence.Proportion(part, whole));
    }
}
