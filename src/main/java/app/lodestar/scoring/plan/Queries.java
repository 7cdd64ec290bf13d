package app.lodestar.scoring.plan;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Cap;
import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.plan.Query.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/** As few queries for the leaves as will do: aggregates of one table and frame share a pass. */
final class Queries {
    private final Setting setting;
    private final List<Query> queries = new ArrayList<>();
    private final Map<Leaf, Reason> refused = new LinkedHashMap<>();
    private final Map<Pass, List<Leaf>> passes = new LinkedHashMap<>();
    private final Map<Pass, List<Leaf>> daily = new LinkedHashMap<>();

    private record Pass(Table table, Frame frame) {}

    Queries(Setting setting, Collection<Leaf> leaves) {
        this.setting = setting;
        leaves.forEach(this::add);
        passes.forEach((pass, shared) ->
                queries.add(
                        new TableScan(
                                setting,
                                pass.table(),
                                placing(pass.table(), shared.getFirst()).orElseThrow(),
                                shared)));
        daily.forEach((pass, shared) ->
                queries.add(new DailyScan(setting, pass.table(), pass.frame(), shared)));
    }

    List<Query> queries() {
        return queries;
    }

    /** Leaves that no query can answer. */
    Map<Leaf, Reason> refused() {
        return refused;
    }

    private void add(Leaf leaf) {
        switch (leaf.purpose()) {
            case Query.Purpose.Value _ -> value(leaf);
            case Query.Purpose.Variation variation -> variation(leaf, variation);
            case Query.Purpose.Ranks(String unit) -> {
                Measure.Aggregate of = (Measure.Aggregate) leaf.measure();
                rows(
                        leaf,
                        of.rows().table(),
                        (each, placing) -> new RanksQuery(each, of, unit, setting, placing));
            }
        }
    }

    private void variation(Leaf leaf, Query.Purpose.Variation of) {
        Set<Table> tables = new LinkedHashSet<>(of.top().tables());
        if (of.bottom() != null) {
            tables.addAll(of.bottom().tables());
        }
        if (tables.stream().allMatch(table -> fits(leaf, table))) {
            rows(
                    leaf,
                    of.top().tables().iterator().next(),
                    (each, placing) -> new VariationQuery(each, of, setting, placing));
        }
    }

    private void value(Leaf leaf) {
        switch (leaf.measure()) {
            case Measure.Aggregate aggregate -> aggregate(leaf, aggregate);
            case Measure.MeanPer of ->
                    rows(
                            leaf,
                            of.of().rows().table(),
                            (each, placing) -> KeyQuery.mean(each, of, setting, placing));
            case Measure.TopShare of ->
                    rows(
                            leaf,
                            of.of().rows().table(),
                            (each, placing) -> KeyQuery.topShare(each, of, setting, placing));
            case Measure.Latest of -> {
                if (fits(leaf, of.rows().table())) {
                    queries.add(new LatestQuery(leaf, of, setting));
                }
            }
            case Measure.Funnel of ->
                    steps(
                            leaf,
                            of.steps(),
                            (each, placing) -> new FunnelQuery(each, of, setting, placing));
            case Measure.Conversions of ->
                    steps(
                            leaf,
                            List.of(of.from(), of.to()),
                            (each, placing) -> new ConversionsQuery(each, of, setting, placing));
            case Measure.Retention of ->
                    steps(
                            leaf,
                            List.of(of.first(), of.back()),
                            (each, placing) -> new RetentionQuery(each, of, setting, placing));
            case Measure.TimeBetween of ->
                    steps(
                            leaf,
                            List.of(of.from(), of.to()),
                            (each, placing) -> new TimeBetweenQuery(each, of, setting, placing));
            case Measure.Constant _,
                    Measure.Unknown _,
                    Measure.Share _,
                    Measure.Active _,
                    Measure.Rolling _,
                    Measure.Cumulative _,
                    Measure.Previous _,
                    Measure.Growth _,
                    Measure.Named _,
                    Measure.Arithmetic _,
                    Measure.Negation _,
                    Measure.Choose _,
                    Measure.Coalesce _,
                    Measure.Function _ ->
                    throw new IllegalArgumentException("not a leaf: " + leaf);
        }
    }

    private void aggregate(Leaf leaf, Measure.Aggregate of) {
        Table table = of.rows().table();
        if (!fits(leaf, table)) {
            return;
        }
        if (of.cap() instanceof Cap.Percentile) {
            rows(leaf, table, (each, placing) -> new CappedQuery(each, of, setting, placing));
            return;
        }
        Optional<Placing> placing = placing(table, leaf);
        if (placing.isPresent()) {
            boolean whole = placing.get() instanceof Placing.Whole;
            Frame frame = whole ? new Frame(List.of()) : leaf.frame();
            share(passes, new Pass(table, frame), leaf);
        } else if (DailyScan.canAdd(of.function())) {
            share(daily, new Pass(table, leaf.frame()), leaf);
        } else {
            OptionalInt days = leaf.frame().sameLength();
            if (of.function() == AggregateFunction.UNIQUE && days.isPresent()) {
                queries.add(new ActiveQuery(leaf, of, setting, days.getAsInt()));
            } else {
                spaced(leaf, (each, some) -> new TableScan(setting, table, some, List.of(each)));
            }
        }
    }

    private static void share(Map<Pass, List<Leaf>> passes, Pass pass, Leaf leaf) {
        passes.computeIfAbsent(pass, _ -> new ArrayList<>()).add(leaf);
    }

    private void steps(Leaf leaf, List<KeyedRows> steps, BiFunction<Leaf, Placing, Query> make) {
        if (steps.stream().anyMatch(each -> each.rows().table().time() == null)) {
            refused.put(leaf, Reason.NO_TIME);
        } else if (fits(leaf, steps.getFirst().rows().table())) {
            make(leaf, Placing.of(leaf.frame()), make);
        }
    }

    private void rows(Leaf leaf, Table table, BiFunction<Leaf, Placing, Query> make) {
        if (fits(leaf, table)) {
            placing(table, leaf)
                    .ifPresentOrElse(
                            found -> queries.add(make.apply(leaf, found)),
                            () -> spaced(leaf, make));
        }
    }

    private void make(Leaf leaf, Optional<Placing> placing, BiFunction<Leaf, Placing, Query> make) {
        placing.ifPresentOrElse(
                found -> queries.add(make.apply(leaf, found)), () -> eachWindow(leaf, make));
    }

    /**
     * What cannot be put together from days is asked for lots of windows that share no row: what a
     * row counts for depends on no other window.
     */
    private void spaced(Leaf leaf, BiFunction<Leaf, Placing, Query> make) {
        Set<Integer> asked = new HashSet<>();
        for (Placing.Spaced lot : Placing.Spaced.of(leaf.frame().windows())) {
            queries.add(make.apply(leaf, lot));
            asked.addAll(lot.places());
        }
        for (int i = 0; i < leaf.frame().windows().size(); i++) {
            if (!asked.contains(i)) {
                queries.add(new WindowQuery(leaf, i, make));
            }
        }
    }

    /** What follows from the first event of a window is asked window by window. */
    private void eachWindow(Leaf leaf, BiFunction<Leaf, Placing, Query> make) {
        for (int i = 0; i < leaf.frame().windows().size(); i++) {
            queries.add(new WindowQuery(leaf, i, make));
        }
    }

    private boolean fits(Leaf leaf, Table table) {
        boolean fits = setting.fits(table);
        if (!fits) {
            refused.put(leaf, Reason.NO_SUCH_COLUMN);
        }
        return fits;
    }

    private static Optional<Placing> placing(Table table, Leaf leaf) {
        return table.timeColumn().isEmpty()
                ? Optional.of(new Placing.Whole())
                : Placing.of(leaf.frame());
    }
}
