package app.lodestar.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks formulas against the tables they may name and the metrics they may refer to. Holds no
 * state of its own: may be used by several threads.
 */
public final class FormulaChecker {

    private final @Nullable Catalog catalog;
    private final Map<String, String> metrics;

    /**
     * @param catalog null where there are no data yet: then names and types are not checked, and no
     *     formula has a measure
     * @param metrics the formula of each metric by its key, blank where it has none yet
     */
    public FormulaChecker(@Nullable Catalog catalog, Map<String, String> metrics) {
        this.catalog = catalog;
        this.metrics = Map.copyOf(metrics);
    }

    /** Checks a formula that belongs to no metric. Never throws because of the text. */
    public CheckedFormula check(String text) {
        return new MetricBook(catalog, metrics).check(text, null);
    }

    /** Checks a text as the formula of a metric, so that references back to it are found. */
    public CheckedFormula check(String text, String key) {
        return new MetricBook(catalog, metrics).check(text, key);
    }

    /** Checks every metric that has a formula, by its key, in the order of the keys. */
    public Map<String, CheckedFormula> checkAll() {
        var checked = new LinkedHashMap<String, CheckedFormula>();
        metrics.entrySet().stream()
                .filter(metric -> !metric.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(metric ->
                        checked.put(metric.getKey(), check(metric.getValue(), metric.getKey())));
        return checked;
    }
}
