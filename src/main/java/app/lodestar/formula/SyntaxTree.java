package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks over syntax trees. */
public final class SyntaxTree {

    private SyntaxTree() {}

    /** The node and all below it, each before its parts, in the order of the text. */
    public static Stream<Formula> all(Formula formula) {
        return Stream.concat(Stream.of(formula), parts(formula).stream().flatMap(SyntaxTree::all));
    }

    static <T extends Formula> Optional<T> first(Formula formula, Class<T> kind) {
        return all(formula).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    static List<Formula> parts(Formula formula) {
        return switch (formula) {
            case Formula.Literal _, Formula.Percent _, Formula.Metric _, Formula.Name _ ->
                    List.of();
            case Formula.Negation negation -> List.of(negation.of());
            case Formula.Arithmetic both -> List.of(both.left(), both.right());
            case Formula.Comparison both -> List.of(both.left(), both.right());
            case Formula.In in -> Stream.concat(Stream.of(in.of()), in.values().stream()).toList();
            case Formula.IsNull none -> List.of(none.of());
            case Formula.Between between -> List.of(between.of(), between.low(), between.high());
            case Formula.Not not -> List.of(not.of());
            case Formula.And both -> List.of(both.left(), both.right());
            case Formula.Or both -> List.of(both.left(), both.right());
            case Formula.Call call ->
                    Stream.concat(
                                    call.arguments().stream(),
                                    call.modifiers().stream().flatMap(SyntaxTree::parts))
                            .toList();
            case Formula.Stream stream -> List.of(stream.rows(), stream.where());
            case Formula.Steps steps ->
                    steps.steps().stream()
                            .flatMap(step -> Stream.of(step.rows(), step.where()))
                            .filter(Objects::nonNull)
                            .toList();
        };
    }

    private static Stream<Formula> parts(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Where where -> Stream.of(where.condition());
            case Modifier.Per per -> per.keys().stream().map(key -> key);
            case Modifier.Within within -> Stream.of(within.window());
            case Modifier.Last last -> Stream.of(last.window());
            case Modifier.OnDay on -> Stream.of(on.day());
            case Modifier.Cap cap -> Stream.of(cap.limit());
            case Modifier.CapPercentile cap -> Stream.of(cap.percentile());
            case Modifier.By by -> Stream.of(by.key());
            case Modifier.Fill fill -> Stream.of(fill.value());
        };
    }
}
