package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Table;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates over windows that overlap, put together from those of single days: the rows are read
 * once, however many windows they are in.
 */
final class DailyScan implements Query {
    private final Setting setting;
    private final Table table;
    private final Frame frame;
    private final List<Leaf> leaves;
    private final TableScan days;

    /**
     * @param leaves aggregates that {@link #canAdd} can put together
     */
    DailyScan(Setting setting, Table table, Frame frame, List<Leaf> leaves) {
        this.setting = setting;
        this.table = table;
        this.frame = frame;
        this.leaves = List.copyOf(leaves);
        Window hull = frame.hull();
        Frame.Buckets eachDay = new Frame.Buckets(app.lodestar.scoring.Grain.DAY, Map.of());
        this.days = new TableScan(setting, table, new Placing.Calendar(hull, eachDay), this.leaves);
    }

    /** Whether the aggregate of many days follows from those of the days. */
    static boolean canAdd(AggregateFunction function) {
        return switch (function) {
            case COUNT, SUM, AVG, MIN, MAX -> true;
            case UNIQUE, QUANTILE -> false;
        };
    }

    @Override
    public List<Leaf> leaves() {
        return leaves;
    }

    @Override
    public Select<?> select() {
        return days.select();
    }

    @Override
    public Map<Leaf, Facts> read(List<Row> rows) {
        Map<Leaf, Facts> all = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            Measure.Aggregate aggregate = (Measure.Aggregate) leaf.measure();
            Map<@Nullable String, TreeMap<LocalDate, Part>> bySegment = new HashMap<>();
            for (Row row : rows) {
                LocalDate day = row.day(0);
                if (day != null) {
                    bySegment
                            .computeIfAbsent(days.shape().segmentOf(row), _ -> new TreeMap<>())
                            .put(day, days.part(aggregate, row));
                }
            }
            Facts facts = Facts.perWindow();
            bySegment.forEach((segment, parts) -> add(facts, segment, parts, aggregate));
            all.put(leaf, facts);
        }
        return all;
    }

    private void add(
            Facts facts,
            @Nullable String segment,
            NavigableMap<LocalDate, Part> parts,
            Measure.Aggregate of) {
        for (int i = 0; i < frame.windows().size(); i++) {
            Window window = frame.windows().get(i);
            Part sum =
                    parts.subMap(window.from(), window.to()).values().stream()
                            .reduce(Part.NOTHING, Part::plus);
            facts.put(i, segment, sum.fact(of));
        }
    }

    @Override
    public List<Query> apart() {
        return leaves.size() == 1
                ? List.of(this)
                : leaves.stream()
                        .<Query>map(leaf -> new DailyScan(setting, table, frame, List.of(leaf)))
                        .toList();
    }
}
