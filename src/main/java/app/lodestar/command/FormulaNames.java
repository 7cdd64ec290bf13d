package app.lodestar.command;

import app.lodestar.formula.Formula;
import app.lodestar.formula.Formula.Modifier;
import app.lodestar.framework.ColumnType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the tables and columns that a formula names, and how it uses them. */
final class FormulaNames {

    /**
     * A name in a formula.
     *
     * @param column null for the table alone
     * @param type what it must be; null where any will do
     * @param words texts it is compared with
     */
    record Use(
            String table,
            @Nullable String column,
            @Nullable ColumnType type,
            List<String> words,
            boolean nullable) {
        Use {
            words = List.copyOf(words);
        }
    }

    private static final Set<String> OF_NUMBERS =
            Set.of("SUM", "AVG", "MEDIAN", "QUANTILE", "LATEST", "ABS", "ROUND", "LN", "EXP");

    private final Consumer<Use> found;
    private final Map<String, String> aliases = new HashMap<>();

    FormulaNames(Consumer<Use> found) {
        this.found = found;
    }

    void read(Formula formula) {
        walk(formula, Set.of(), null);
    }

    /**
     * Goes through a formula and says which tables it is about.
     *
     * @param scope the tables that a column without one belongs to; empty where names are tables
     * @param type what a column at this place must be
     */
    private Set<String> walk(Formula formula, Set<String> scope, @Nullable ColumnType type) {
        Set<String> about = new LinkedHashSet<>();
        switch (formula) {
            case Formula.Literal _, Formula.Percent _, Formula.Metric _ -> {}
            case Formula.Name name -> about.addAll(name(name, scope, type, List.of(), false));
            case Formula.Negation(var _, var of) ->
                    about.addAll(walk(of, scope, ColumnType.DECIMAL));
            case Formula.Arithmetic(var _, var _, var left, var right) -> {
                about.addAll(walk(left, scope, ColumnType.DECIMAL));
                about.addAll(walk(right, scope, ColumnType.DECIMAL));
            }
            case Formula.Comparison(var _, var _, var left, var right) -> {
                about.addAll(beside(left, List.of(right), scope));
                about.addAll(beside(right, List.of(left), scope));
            }
            case Formula.In(var _, var of, var _, var values) ->
                    about.addAll(beside(of, values, scope));
            case Formula.Between(var _, var of, var _, var low, var high) ->
                    about.addAll(beside(of, List.of(low, high), scope));
            case Formula.IsNull(var _, Formula.Name name, var _) ->
                    about.addAll(name(name, scope, null, List.of(), true));
            case Formula.IsNull(var _, var of, var _) -> about.addAll(walk(of, scope, null));
            case Formula.Not(var _, var of) -> about.addAll(walk(of, scope, ColumnType.BOOL));
            case Formula.And(var _, var left, var right) -> {
                about.addAll(walk(left, scope, ColumnType.BOOL));
                about.addAll(walk(right, scope, ColumnType.BOOL));
            }
            case Formula.Or(var _, var left, var right) -> {
                about.addAll(walk(left, scope, ColumnType.BOOL));
                about.addAll(walk(right, scope, ColumnType.BOOL));
            }
            case Formula.Stream(var _, var rows, var alias, var where) ->
                    about.addAll(rows(rows, alias, where, type));
            case Formula.Steps(var _, var steps) ->
                    steps.forEach(step ->
                            about.addAll(rows(step.rows(), step.alias(), step.where(), null)));
            case Formula.Call call -> about.addAll(call(call, scope));
        }
        return about;
    }

    private Set<String> call(Formula.Call call, Set<String> scope) {
        ColumnType type = OF_NUMBERS.contains(call.function().name()) ? ColumnType.DECIMAL : null;
        Set<String> about = new LinkedHashSet<>();
        call.arguments().forEach(argument -> about.addAll(walk(argument, scope, type)));
        for (Modifier modifier : call.modifiers()) {
            switch (modifier) {
                case Modifier.Where(var _, var condition) ->
                        walk(condition, about, ColumnType.BOOL);
                case Modifier.Per(var _, var keys) ->
                        keys.forEach(key -> name(key, about, null, List.of(), false));
                case Modifier.By(var _, var key) -> name(key, about, null, List.of(), false);
                case Modifier.Within _,
                        Modifier.Last _,
                        Modifier.OnDay _,
                        Modifier.Cap _,
                        Modifier.CapPercentile _,
                        Modifier.Fill _ -> {}
            }
        }
        return about;
    }

    private Set<String> rows(
            Formula.Name rows,
            Formula.@Nullable Word alias,
            @Nullable Formula where,
            @Nullable ColumnType type) {
        Set<String> about = name(rows, Set.of(), type, List.of(), false);
        if (alias != null) {
            about.forEach(table -> aliases.put(alias.text(), table));
        }
        if (where != null) {
            walk(where, about, ColumnType.BOOL);
        }
        return about;
    }

    /** A side of a comparison: what it is compared with tells what it must be. */
    private Set<String> beside(Formula side, List<? extends Formula> others, Set<String> scope) {
        List<String> words =
                others.stream()
                        .filter(Formula.Text.class::isInstance)
                        .map(text -> ((Formula.Text) text).value())
                        .toList();
        ColumnType type =
                switch (others.getFirst()) {
                    case Formula.Text _ -> ColumnType.STRING;
                    case Formula.Bool _ -> ColumnType.BOOL;
                    case Formula.Date _ -> ColumnType.DATE;
                    case Formula.Numeral _, Formula.Arithmetic _ -> ColumnType.DECIMAL;
                    default -> null;
                };
        return side instanceof Formula.Name name
                ? name(name, scope, type, words, false)
                : walk(side, scope, type);
    }

    private Set<String> name(
            Formula.Name name,
            Set<String> scope,
            @Nullable ColumnType type,
            List<String> words,
            boolean nullable) {
        String word = name.word().text();
        Formula.Word qualifier = name.qualifier();
        if (qualifier != null) {
            String table = aliases.getOrDefault(qualifier.text(), qualifier.text());
            found.accept(new Use(table, word, type, words, nullable));
            return Set.of(table);
        }
        if (scope.isEmpty()) {
            found.accept(new Use(word, null, null, List.of(), false));
            return Set.of(word);
        }
        scope.forEach(table -> found.accept(new Use(table, word, type, words, nullable)));
        return scope;
    }
}
