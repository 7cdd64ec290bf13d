package app.lodestar.editor.ui;

import app.lodestar.formula.Problem;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.scoring.DraftFormulas;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many errors the formula of each metric has. A step checks only what it can have changed. */
final class FormulaErrors {
    private static final Set<Field> NAMED = Set.of(Field.KEY, Field.UNIT);

    private Map<NodeId, Integer> counts;

    FormulaErrors(MetricFramework framework) {
        counts = all(framework);
    }

    /** How many errors there are in the formula of each metric; none for one without a formula. */
    Map<NodeId, Integer> counts() {
        return counts;
    }

    /** Follows a step, after which the framework is as given. */
    void read(MetricFramework framework, Update update) {
        if (update.places(NodeKind.METRIC)
                || update.concerns(NodeKind.DATASET)
                || update.concerns(NodeKind.COLUMN)
                || update.touchesAny(NAMED)) {
            counts = all(framework);
        } else {
            Map<NodeId, Integer> before = counts;
            counts = framework.derived(FormulaErrors.class, () -> after(before, framework, update));
        }
    }

    private static Map<NodeId, Integer> after(
            Map<NodeId, Integer> before, MetricFramework framework, Update update) {
        if (!update.touchesAny(Set.of(Field.FORMULA))) {
            return before;
        }
        DraftFormulas formulas = new DraftFormulas(framework);
        Map<NodeId, Integer> counts = new HashMap<>(before);
        framework.metrics().stream()
                .filter(metric ->
                        update.touches(metric.id(), Field.FORMULA)
                                || metric.text(Field.FORMULA).indexOf('@') >= 0)
                .forEach(metric -> counts.put(metric.id(), count(formulas, metric)));
        return Collections.unmodifiableMap(counts);
    }

    /** Of a framework as it is, worked out once for all pages. */
    private static Map<NodeId, Integer> all(MetricFramework framework) {
        return framework.derived(
                FormulaErrors.class,
                () -> {
                    DraftFormulas formulas = new DraftFormulas(framework);
                    Map<NodeId, Integer> all = new HashMap<>();
                    framework.metrics().forEach(m -> all.put(m.id(), count(formulas, m)));
                    return Collections.unmodifiableMap(all);
                });
    }

    private static int count(DraftFormulas formulas, Node metric) {
        return metric.text(Field.FORMULA).isBlank()
                ? 0
                : (int) formulas.check(metric).problems().stream().filter(Problem::isError).count();
    }
}
