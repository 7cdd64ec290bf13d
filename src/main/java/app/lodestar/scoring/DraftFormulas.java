package app.lodestar.scoring;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.framework.DeclaredTables;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import java.util.Collections;
import java.util.Optional;

/** The formulas of a framework while they are written, checked against what it says of its data. */
public final class DraftFormulas {
    private final DeclaredTables tables;
    private final MetricFormulas formulas;

    public DraftFormulas(MetricFramework framework) {
        this.tables = new DeclaredTables(framework);
        this.formulas = new MetricFormulas(framework, tables.catalog().orElse(null));
    }

    /** What formulas may name; empty while the framework describes no table. */
    public Optional<Catalog> catalog() {
        return tables.catalog();
    }

    /**
     * Checks the formula of a metric, whatever its text. Nothing is said of types where a table is
     * described only in part; without any table, nothing of tables and columns.
     */
    public CheckedFormula check(Node metric) {
        CheckedFormula checked = formulas.check(metric);
        return Collections.disjoint(formulas.tables(metric), tables.halfDescribed())
                ? checked
                : new CheckedFormula(
                        checked.formula(),
                        checked.measure(),
                        checked.problems().stream()
                                .filter(problem -> !problem.isOfTypes())
                                .toList());
    }
}
