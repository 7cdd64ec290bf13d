package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;

import app.lodestar.formula.Measure;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The sum of each key's last value up to the end of each window: a value counts from its day until
 * the day of the key's next one. Of several at the same moment the largest is the last.
 */
final class LatestQuery extends LeafQuery {
    private static final String DAY = "on_day";
    private static final String NEXT = "next_day";

    private final Measure.Latest of;
    private final Setting setting;
    private final Source source;
    private final boolean whole;

    LatestQuery(Leaf leaf, Measure.Latest of, Setting setting) {
        super(leaf);
        this.of = of;
        this.setting = setting;
        this.source = setting.source(of.rows().table(), "t");
        this.whole = of.rows().table().timeColumn().isEmpty();
    }

    private boolean isSplit() {
        return setting.isSplit();
    }

    @Override
    public Select<?> select() {
        Field<Double> value = field(name("c", Values.VALUE), Double.class);
        List<Field<?>> groups = new ArrayList<>();
        if (!whole) {
            groups.add(field(name("c", DAY)));
        }
        if (isSplit()) {
            groups.add(field(name("c", Shape.SEGMENT)));
        }
        List<Field<?>> columns = new ArrayList<>(groups);
        columns.add(sum(value));
        columns.add(whole ? count() : sum(field(name("c", "change"), Integer.class)));
        var select = DSL.select(columns).from(whole ? last("c") : changes("c"));
        return groups.isEmpty() ? select : select.groupBy(groups);
    }

    /** Of a table that is seen whole: the last row of each key. */
    private Table<?> last(String alias) {
        Field<Double> value = source.sql().number(of.of());
        Field<?> key = source.column(of.by());
        var byKey = partitionBy(key);
        Field<Integer> rank =
                (source.hasTime()
                                ? rowNumber()
                                        .over(
                                                byKey.orderBy(
                                                        source.moment().desc().nullsLast(),
                                                        value.desc()))
                                : rowNumber().over(byKey.orderBy(value.desc())))
                        .as("its_rank");
        List<Field<?>> columns = columns(value.as(Values.VALUE));
        columns.add(rank);
        List<Field<?>> kept = new ArrayList<>();
        kept.add(field(name("r", Values.VALUE)));
        if (isSplit()) {
            kept.add(field(name("r", Shape.SEGMENT)));
        }
        return DSL.select(kept)
                .from(DSL.select(columns).from(source.from()).where(where()).asTable("r"))
                .where(field(name("r", "its_rank"), Integer.class).eq(1))
                .asTable(alias);
    }

    private Condition where() {
        return setting.where(source, of.rows())
                .and(source.column(of.by()).isNotNull())
                .and(source.sql().number(of.of()).isNotNull());
    }

    private List<Field<?>> columns(Field<?> first) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(first);
        Field<?> segment = setting.segment(source);
        if (segment != null) {
            columns.add(segment.as(Shape.SEGMENT));
        }
        return columns;
    }

    /** Each value on its day, and taken away again on the day of the next. */
    private Table<?> changes(String alias) {
        Field<Double> value = field(name("n", Values.VALUE), Double.class);
        return DSL.select(change(DAY, value, 1))
                .from(values("n"))
                .unionAll(
                        DSL.select(change(NEXT, value.neg(), -1))
                                .from(values("n"))
                                .where(field(name("n", NEXT)).isNotNull()))
                .asTable(alias);
    }

    private List<Field<?>> change(String day, Field<Double> value, int by) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(field(name("n", day)).as(DAY));
        columns.add(value.as(Values.VALUE));
        columns.add(inline(by).as("change"));
        if (isSplit()) {
            columns.add(field(name("n", Shape.SEGMENT)));
        }
        return columns;
    }

    private Table<?> values(String alias) {
        Field<Double> value = source.sql().number(of.of());
        List<Field<?>> columns = columns(value.as(Values.VALUE));
        columns.add(source.day().as(DAY));
        columns.add(
                lead(source.day())
                        .over(partitionBy(source.column(of.by())).orderBy(source.moment(), value))
                        .as(NEXT));
        return DSL.select(columns)
                .from(source.from())
                .where(where())
                .and(source.moment().lt(DSL.val(setting.clock().start(frame().hull().to()))))
                .asTable(alias);
    }

    private record Stock(double value, long keys) {
        static final Stock NONE = new Stock(0, 0);

        Stock plus(Stock other) {
            return new Stock(value + other.value, keys + other.keys);
        }
    }

    @Override
    Facts facts(List<Row> rows) {
        return whole ? wholeFacts(rows) : windowFacts(rows);
    }

    private Facts wholeFacts(List<Row> rows) {
        Facts facts = Facts.whole();
        for (Row row : rows) {
            int at = isSplit() ? 1 : 0;
            Double value = row.number(at);
            if (value != null) {
                facts.put(0, isSplit() ? row.text(0) : null, Fact.of(value, row.count(at + 1)));
            }
        }
        return facts;
    }

    private Facts windowFacts(List<Row> rows) {
        Map<@Nullable String, TreeMap<LocalDate, Stock>> changes = new HashMap<>();
        for (Row row : rows) {
            LocalDate day = row.day(0);
            int at = isSplit() ? 2 : 1;
            Double value = row.number(at);
            if (day != null && value != null) {
                changes.computeIfAbsent(isSplit() ? row.text(1) : null, _ -> new TreeMap<>())
                        .put(day, new Stock(value, row.count(at + 1)));
            }
        }
        Facts facts = Facts.perWindow();
        changes.forEach((segment, byDay) -> put(facts, segment, byDay));
        return facts;
    }

    private void put(Facts facts, @Nullable String segment, Map<LocalDate, Stock> changes) {
        TreeMap<LocalDate, Stock> totals = new TreeMap<>();
        Stock total = Stock.NONE;
        for (Map.Entry<LocalDate, Stock> change : changes.entrySet()) {
            total = total.plus(change.getValue());
            totals.put(change.getKey(), total);
        }
        for (int i = 0; i < frame().windows().size(); i++) {
            Map.Entry<LocalDate, Stock> at = totals.floorEntry(frame().windows().get(i).lastDay());
            if (at != null && at.getValue().keys() > 0) {
                facts.put(i, segment, Fact.of(at.getValue().value(), at.getValue().keys()));
            }
        }
    }
}
