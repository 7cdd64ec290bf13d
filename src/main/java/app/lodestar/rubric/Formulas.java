package app.lodestar.rubric;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.FormulaParser;
import app.lodestar.formula.FormulaReferences;
import app.lodestar.formula.Table;
import app.lodestar.framework.DeclaredTables;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a framework, each checked when it is first asked for. Takes over from those of an
 * earlier state what an edit has not touched: a formula is checked again only when its own text
 * changed, or one that it refers to, or a table that it names.
 */
final class Formulas {
    private record Text(String key, String formula) {}

    private final Map<NodeId, Text> texts = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, List<String>> references = new HashMap<>();
    private final Map<String, Optional<Formula>> trees = new HashMap<>();
    private final Map<NodeId, FormulaFacts> known = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> halfDescribed = new HashSet<>();
    private final FormulaChecker checker;

    Formulas(MetricFramework framework, @Nullable Formulas before) {
        for (Node metric : framework.metrics()) {
            String key = metric.text(Field.KEY);
            texts.put(metric.id(), new Text(key, metric.text(Field.FORMULA)));
            if (!key.isEmpty()) {
                byKey.putIfAbsent(key, metric.text(Field.FORMULA));
            }
        }
        DeclaredTables declared = new DeclaredTables(framework);
        Catalog catalog = declared.catalog().orElse(null);
        if (catalog != null) {
            catalog.tables().forEach(table -> tables.putIfAbsent(table.name(), table));
        }
        declared.halfDescribed().forEach(table -> halfDescribed.add(table.name()));
        checker = new FormulaChecker(catalog, byKey);
        if (before != null) {
            takeOver(before);
        }
    }

    /** What the formula of a live metric comes to, blank or not. */
    FormulaFacts of(NodeId metric) {
        return known.computeIfAbsent(metric, _ -> facts(text(metric)));
    }

    private Text text(NodeId metric) {
        return Objects.requireNonNull(texts.get(metric));
    }

    private FormulaFacts facts(Text text) {
        CheckedFormula checked =
                text.key.isEmpty()
                        ? checker.check(text.formula)
                        : checker.check(text.formula, text.key);
        if (names(text.formula, halfDescribed)) {
            checked =
                    new CheckedFormula(
                            checked.formula(),
                            checked.measure(),
                            checked.problems().stream().filter(p -> !p.isOfTypes()).toList());
        }
        Formula formula = checked.formula();
        return new FormulaFacts(
                checked,
                formula == null ? null : FormulaShape.of(formula, checked.measure(), this::treeOf));
    }

    /** The tree of the metric of that key; empty where there is none that can be read. */
    private Optional<Formula> treeOf(String key) {
        String text = byKey.getOrDefault(key, "");
        return trees.computeIfAbsent(
                text, each -> Optional.ofNullable(FormulaParser.parse(each).formula()));
    }

    private List<String> referencesOf(String text) {
        return references.computeIfAbsent(
                text,
                each ->
                        FormulaReferences.in(each).stream()
                                .map(FormulaReferences.Reference::key)
                                .distinct()
                                .toList());
    }

    /** Whether a text, or one that it leads to, may name one of the tables. */
    private boolean names(String text, Set<String> wanted) {
        return wanted.stream().anyMatch(text::contains)
                || (!wanted.isEmpty()
                        && reached(text).stream()
                                .map(key -> byKey.getOrDefault(key, ""))
                                .anyMatch(each -> wanted.stream().anyMatch(each::contains)));
    }

    /** The keys of all metrics that a text refers to, directly or not. */
    private Set<String> reached(String text) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(referencesOf(text));
        while (!open.isEmpty()) {
            String key = open.poll();
            if (reached.add(key)) {
                open.addAll(referencesOf(byKey.getOrDefault(key, "")));
            }
        }
        return reached;
    }

    private void takeOver(Formulas before) {
        references.putAll(before.references);
        references.keySet().retainAll(Set.copyOf(byKey.values()));
        if (tables.isEmpty() != before.tables.isEmpty()) {
            return;
        }
        Set<String> keys = changed(before.byKey, byKey);
        Set<String> named = changed(before.tables, tables);
        halfDescribed.stream()
                .filter(table -> !before.halfDescribed.contains(table))
                .forEach(named::add);
        before.halfDescribed.stream()
                .filter(table -> !halfDescribed.contains(table))
                .forEach(named::add);
        if (keys.isEmpty()) {
            trees.putAll(before.trees);
        }
        // What is wrong with a formula may suggest any name there is.
        boolean sameNames = named.isEmpty() && byKey.keySet().equals(before.byKey.keySet());
        texts.forEach((metric, text) -> {
            FormulaFacts facts = before.known.get(metric);
            if (facts != null
                    && (sameNames || facts.checked().problems().isEmpty())
                    && text.equals(before.texts.get(metric))
                    && Collections.disjoint(reached(text.formula), keys)
                    && !names(text.formula, named)) {
                known.put(metric, facts);
            }
        });
    }

    private static <V> Set<String> changed(Map<String, V> before, Map<String, V> after) {
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }
}
