package app.lodestar.scoring;

import app.lodestar.formula.AggregateFunction;
import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.FormulaReferences;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Problem;
import app.lodestar.formula.Rows;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formulas of a framework, checked together against the tables of its data. */
final class MetricFormulas {
    private final @Nullable Catalog catalog;
    private final Map<String, String> formulas = new HashMap<>();
    private final FormulaChecker checker;

    /**
     * @param catalog null where no table is known: then only references and grammar are checked
     */
    MetricFormulas(MetricFramework framework, @Nullable Catalog catalog) {
        this.catalog = catalog;
        for (Node metric : framework.metrics()) {
            String key = metric.text(Field.KEY);
            if (!key.isEmpty()) {
                formulas.putIfAbsent(key, metric.text(Field.FORMULA));
            }
        }
        this.checker = new FormulaChecker(catalog, formulas);
    }

    /** Checks the formula of a metric; other metrics may be referred to by their keys. */
    CheckedFormula check(Node metric) {
        String key = metric.text(Field.KEY);
        String text = metric.text(Field.FORMULA);
        return key.isEmpty() ? checker.check(text) : checker.check(text, key);
    }

    /**
     * The tables to count when a formula with these problems may be wrong only because its tables
     * have no rows; empty when it is wrong anyway.
     */
    Set<Table> tablesInDoubt(Node metric, List<Problem> problems) {
        boolean onlyTypes = problems.stream().filter(Problem::isError).allMatch(Problem::isOfTypes);
        return onlyTypes ? tables(metric) : Set.of();
    }

    /** How many rows a table has. */
    static Measure count(Table table) {
        return new Measure.Aggregate(
                AggregateFunction.COUNT, new Rows(table, null), null, null, null);
    }

    /** The tables that the formula of a metric names, by itself or through other metrics. */
    Set<Table> tables(Node metric) {
        Set<String> seen = new HashSet<>();
        Deque<String> texts = new ArrayDeque<>(List.of(metric.text(Field.FORMULA)));
        Set<Table> tables = new LinkedHashSet<>();
        List<Table> known = catalog == null ? List.of() : catalog.tables();
        while (!texts.isEmpty()) {
            String text = texts.remove();
            if (seen.add(text)) {
                known.stream().filter(table -> names(text, table)).forEach(tables::add);
                FormulaReferences.in(text)
                        .forEach(to -> texts.add(formulas.getOrDefault(to.key(), "")));
            }
        }
        return tables;
    }

    private static boolean names(String text, Table table) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])"
                                + Pattern.quote(table.name())
                                + "(?![\\p{L}\\p{N}_])")
                .matcher(text)
                .find();
    }
}
