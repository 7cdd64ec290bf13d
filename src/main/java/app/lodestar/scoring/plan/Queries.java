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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** As few queries for the leaves as will do: aggregates of one table and frame share a pass. */
final class Queries {
    private final Setting setting;
    private final List<Query> queries = new ArrayList<>();
    private final Map<Leaf, Reason> refused = new LinkedHashMap<>();
    private final Map<Pass, List<Leaf>> passes = new LinkedHashMap<>();
    private final Map<Pass, List<Leaf>> daily = new LinkedHashMap<>();

    private record Pass(Table table, Frame frame, Placing placing) {}

    Queries(Setting setting, Collection<Leaf> leaves) {
        this.setting = setting;
        leaves.forEach(this::add);
        passes.forEach((pass, shared) ->
                queries.add(new TableScan(setting, pass.table(), pass.placing(), shared)));
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
        switch (leaf.measure()) {
            case Measure.Aggregate aggregate -> aggregate(leaf, aggregate);
            case Measure.MeanPer mean -> {
                Table table = mean.of().rows().table();
                add(leaf, table, KeyQuery.mean(leaf, mean, setting, placing(table, leaf)));
            }
            case Measure.TopShare share -> {
                Table table = share.of().rows().table();
                add(leaf, table, KeyQuery.topShare(leaf, share, setting, placing(table, leaf)));
            }
            case Measure.Latest latest ->
                    add(leaf, latest.rows().table(), new LatestQuery(leaf, latest, setting));
            case Measure.Funnel funnel -> {
                if (haveTime(leaf, funnel.steps().stream())) {
                    steps(
                            leaf,
                            funnel.steps(),
                            new FunnelQuery(leaf, funnel, setting, byTime(leaf)));
                }
            }
            case Measure.Conversions of -> {
                List<KeyedRows> steps = List.of(of.from(), of.to());
                if (haveTime(leaf, steps.stream())) {
                    steps(leaf, steps, new ConversionsQuery(leaf, of, setting, byTime(leaf)));
                }
            }
            case Measure.Retention of -> {
                List<KeyedRows> steps = List.of(of.first(), of.back());
                if (haveTime(leaf, steps.stream())) {
                    steps(leaf, steps, new RetentionQuery(leaf, of, setting, byTime(leaf)));
                }
            }
            case Measure.TimeBetween of -> {
                List<KeyedRows> steps = List.of(of.from(), of.to());
                if (haveTime(leaf, steps.stream())) {
                    steps(leaf, steps, new TimeBetweenQuery(leaf, of, setting, byTime(leaf)));
                }
            }
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
        Placing placing = placing(table, leaf);
        if (!setting.fits(table)) {
            refused.put(leaf, Reason.NO_SUCH_COLUMN);
        } else if (of.cap() instanceof Cap.Percentile) {
            queries.add(new CappedQuery(leaf, of, setting, placing));
        } else if (placing instanceof Placing.Joined && DailyScan.canAdd(of.function())) {
            share(daily, new Pass(table, leaf.frame(), placing), leaf);
        } else if (placing instanceof Placing.Joined
                && of.function() == AggregateFunction.UNIQUE
                && sameLength(leaf.frame()).isPresent()) {
            int days = sameLength(leaf.frame()).getAsInt();
            queries.add(new ActiveQuery(leaf, of, setting, days));
        } else {
            share(passes, new Pass(table, leaf.frame(), placing), leaf);
        }
    }

    private static void share(Map<Pass, List<Leaf>> passes, Pass pass, Leaf leaf) {
        Pass key =
                pass.placing() instanceof Placing.Whole
                        ? new Pass(pass.table(), new Frame(List.of()), pass.placing())
                        : pass;
        passes.computeIfAbsent(key, _ -> new ArrayList<>()).add(leaf);
    }

    private static OptionalInt sameLength(Frame frame) {
        long days = frame.windows().getFirst().days();
        boolean isSame = frame.windows().stream().allMatch(each -> each.days() == days);
        return isSame && days > 0 ? OptionalInt.of(Math.toIntExact(days)) : OptionalInt.empty();
    }

    private void add(Leaf leaf, Table table, Query query) {
        if (setting.fits(table)) {
            queries.add(query);
        } else {
            refused.put(leaf, Reason.NO_SUCH_COLUMN);
        }
    }

    private void steps(Leaf leaf, List<KeyedRows> steps, Query query) {
        add(leaf, steps.getFirst().rows().table(), query);
    }

    private boolean haveTime(Leaf leaf, Stream<KeyedRows> steps) {
        boolean have = steps.allMatch(each -> each.rows().table().time() != null);
        if (!have) {
            refused.put(leaf, Reason.NO_TIME);
        }
        return have;
    }

    private static Placing placing(Table table, Leaf leaf) {
        return table.timeColumn().isEmpty() ? new Placing.Whole() : byTime(leaf);
    }

    private static Placing byTime(Leaf leaf) {
        return Placing.of(leaf.frame());
    }
}
