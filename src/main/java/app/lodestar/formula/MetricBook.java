package app.lodestar.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows references to other metrics: each is read and checked once, cycles are found. */
final class MetricBook {

    /**
     * What became of a metric.
     *
     * @param measure null where it has a problem, or there is no catalog
     * @param cycle the keys of a circle that it leads into, the first again at the end; else empty
     * @param reached the metrics that it refers to, itself included
     * @param nodes of its formula with every reference written out
     */
    private record Resolved(
            @Nullable Measure measure,
            boolean isFine,
            List<String> cycle,
            Set<String> reached,
            long nodes) {}

    private final @Nullable Catalog catalog;
    private final Map<String, String> formulas;
    private final Map<String, Resolved> known = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private List<String> cycle = List.of();
    private Set<String> reached = new HashSet<>();
    private long nodes;

    MetricBook(@Nullable Catalog catalog, Map<String, String> formulas) {
        this.catalog = catalog;
        this.formulas = formulas;
    }

    /** Checks a formula; {@code key} is the metric that it belongs to, null for none. */
    CheckedFormula check(String text, @Nullable String key) {
        var parsed = FormulaParser.parse(text);
        var formula = parsed.formula();
        if (formula == null) {
            return new CheckedFormula(null, null, parsed.problems());
        }
        var problems = new Problems(text);
        problems.addAll(parsed.problems());
        if (key != null) {
            path.add(key);
        }
        nodes += SyntaxTree.all(formula).count();
        var measure = new MeasureChecker(catalog, this, problems).check(formula);
        if (key != null) {
            path.removeLast();
        }
        return new CheckedFormula(formula, problems.hasErrors() ? null : measure, problems.list());
    }

    /** The measure of another metric; reports at the reference what keeps it from being one. */
    @Nullable Measure measure(Formula.Metric reference, Problems problems) {
        var key = reference.key();
        var range = reference.range();
        var start = path.indexOf(key);
        if (start >= 0) {
            reportCycle(range, start, problems);
            return null;
        }
        var text = formulas.get(key);
        if (text == null) {
            var near = NearestName.of(key, formulas.keySet()).map(found -> "@" + found);
            problems.misnamed(ProblemCode.UNKNOWN_METRIC, range, near.orElse(null), key);
            return null;
        }
        if (text.isBlank()) {
            problems.error(ProblemCode.METRIC_WITHOUT_FORMULA, range, key);
            return null;
        }
        if (path.size() > FormulaLimits.METRICS) {
            tooMany(range, problems);
            return null;
        }
        var resolved = known.get(key);
        if (resolved == null) {
            resolved = resolve(key, text);
            known.put(key, resolved);
        }
        return use(resolved, key, range, problems);
    }

    /** A column where only measures stand may be a metric whose sign was forgotten. */
    void reportColumn(Formula.Name name, Problems problems) {
        var word = name.word().text();
        var near =
                name.qualifier() != null
                        ? null
                        : NearestName.of(word, formulas.keySet())
                                .map(found -> "@" + found)
                                .orElse(null);
        problems.misnamed(ProblemCode.COLUMN_ALONE, name.range(), near, FormulaPrinter.print(name));
    }

    private @Nullable Measure use(
            Resolved resolved, String key, TextRange range, Problems problems) {
        if (!resolved.cycle.isEmpty()) {
            cycle = resolved.cycle;
            problems.error(ProblemCode.CYCLE, range, written(resolved.cycle));
            return null;
        }
        if (!resolved.isFine) {
            problems.error(ProblemCode.METRIC_BROKEN, range, key);
            return null;
        }
        reached.addAll(resolved.reached);
        nodes += resolved.nodes;
        if (reached.size() > FormulaLimits.METRICS) {
            tooMany(range, problems);
            return null;
        }
        if (nodes > FormulaLimits.NODES_TOGETHER) {
            problems.error(
                    ProblemCode.TOO_LARGE_TOGETHER,
                    range,
                    FormulaLimits.written(FormulaLimits.NODES_TOGETHER));
            return null;
        }
        var measure = resolved.measure;
        return measure == null ? null : new Measure.Named(key, measure);
    }

    private Resolved resolve(String key, String text) {
        var outerCycle = cycle;
        var outerReached = reached;
        var outerNodes = nodes;
        cycle = List.of();
        reached = new HashSet<>(Set.of(key));
        nodes = 0;
        var checked = check(text, key);
        var resolved = new Resolved(checked.measure(), checked.isValid(), cycle, reached, nodes);
        cycle = outerCycle;
        reached = outerReached;
        nodes = outerNodes;
        return resolved;
    }

    private void reportCycle(TextRange range, int start, Problems problems) {
        var key = path.get(start);
        cycle = new ArrayList<>(path.subList(start, path.size()));
        cycle.add(key);
        if (cycle.size() == 2) {
            problems.error(ProblemCode.SELF_REFERENCE, range, key);
        } else {
            problems.error(ProblemCode.CYCLE, range, written(cycle));
        }
    }

    private static void tooMany(TextRange range, Problems problems) {
        problems.error(
                ProblemCode.TOO_MANY_METRICS, range, FormulaLimits.written(FormulaLimits.METRICS));
    }

    private static String written(List<String> keys) {
        return keys.stream().map(key -> "@" + key).collect(Collectors.joining(" -> "));
    }
}
