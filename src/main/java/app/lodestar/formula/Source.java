package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an aggregate looks at, and what it takes of each.
 *
 * @param of null for the rows themselves
 * @param conditions a row must meet all
 */
record Source(Scope scope, @Nullable Formula of, List<Formula> conditions) {

    Source {
        conditions = List.copyOf(conditions);
    }

    /** Reads the first argument of an aggregate; that its table is not said is reported. */
    static Optional<Source> of(Formula.Call call, Names names, Problems problems) {
        var argument = call.arguments().getFirst();
        var conditions = new ArrayList<Formula>();
        if (argument instanceof Formula.Stream stream) {
            conditions.add(stream.where());
        }
        for (var modifier : call.modifiers()) {
            if (modifier instanceof Modifier.Where where) {
                conditions.add(where.condition());
            }
        }
        return switch (argument) {
            case Formula.Stream stream ->
                    named(call, stream.rows(), stream.alias(), conditions, names);
            case Formula.Name name -> named(call, name, null, conditions, names);
            case Formula.Steps _, Formula.Percent _ -> {
                problems.error(ProblemCode.ARGUMENT_FORM, argument.range());
                yield Optional.empty();
            }
            case Formula.Literal _,
                    Formula.Metric _,
                    Formula.Negation _,
                    Formula.Arithmetic _,
                    Formula.Comparison _,
                    Formula.In _,
                    Formula.IsNull _,
                    Formula.Between _,
                    Formula.Not _,
                    Formula.And _,
                    Formula.Or _,
                    Formula.Call _ ->
                    computed(argument, conditions, names, problems);
        };
    }

    private static Optional<Source> named(
            Formula.Call call,
            Formula.Name name,
            Formula.@Nullable Word alias,
            List<Formula> conditions,
            Names names) {
        if (name.qualifier() == null && call.function() != FormulaFunction.COUNT) {
            names.reportUnqualified(name.word());
            return Optional.empty();
        }
        var of = name.qualifier() == null ? null : name;
        return Optional.of(new Source(names.table(name, alias), of, conditions));
    }

    /** An expression: the first column that names its table says whose rows these are. */
    private static Optional<Source> computed(
            Formula argument, List<Formula> conditions, Names names, Problems problems) {
        var metric = SyntaxTree.first(argument, Formula.Metric.class);
        if (metric.isPresent()) {
            problems.error(ProblemCode.METRIC_IN_ROW, metric.get().range(), metric.get().key());
            return Optional.empty();
        }
        var aggregate =
                SyntaxTree.all(argument)
                        .filter(Formula.Call.class::isInstance)
                        .map(Formula.Call.class::cast)
                        .filter(inner -> !inner.function().standsInRows())
                        .findFirst();
        if (aggregate.isPresent()) {
            problems.error(
                    ProblemCode.NESTED_AGGREGATE,
                    aggregate.get().name(),
                    aggregate.get().function().word());
            return Optional.empty();
        }
        var column =
                SyntaxTree.all(argument)
                        .filter(Formula.Name.class::isInstance)
                        .map(Formula.Name.class::cast)
                        .filter(name -> name.qualifier() != null)
                        .findFirst();
        if (column.isEmpty()) {
            problems.error(ProblemCode.TABLE_NEEDED, argument.range());
            return Optional.empty();
        }
        return Optional.of(new Source(names.table(column.get(), null), argument, conditions));
    }
}
