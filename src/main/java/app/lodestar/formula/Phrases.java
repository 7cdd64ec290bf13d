package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what the parts of a formula mean, each as a piece of a sentence. */
final class Phrases {

    private final FormulaMessages messages;
    private final UnaryOperator<String> metricNames;
    private final CallPhrases calls;

    Phrases(FormulaMessages messages, UnaryOperator<String> metricNames) {
        this.messages = messages;
        this.metricNames = metricNames;
        this.calls = new CallPhrases(this);
    }

    String of(Formula formula) {
        return switch (formula) {
            case Formula.Numeral number -> Numbers.print(number.value());
            case Formula.Text text -> say("text", text.value());
            case Formula.Bool _, Formula.Date _, Formula.Duration _ ->
                    FormulaPrinter.print(formula);
            case Formula.Percent percent -> say("percent", Numbers.print(percent.value()));
            case Formula.Metric metric -> metricNames.apply(metric.key());
            case Formula.Name name -> name.word().text();
            case Formula.Negation negation -> say("negation", inside(negation.of()));
            case Formula.Arithmetic both ->
                    say(both.operator().name(), side(both, both.left()), inside(both.right()));
            case Formula.Comparison both ->
                    say(both.operator().name(), of(both.left()), of(both.right()));
            case Formula.In in ->
                    say(in.negated() ? "notIn" : "in", of(in.of()), list(in.values()));
            case Formula.IsNull none -> say(none.negated() ? "notNull" : "null", of(none.of()));
            case Formula.Between between ->
                    say(
                            between.negated() ? "notBetween" : "between",
                            of(between.of()),
                            of(between.low()),
                            of(between.high()));
            case Formula.Not not -> say("not", of(not.of()));
            case Formula.And both -> say("and", part(both.left()), part(both.right()));
            case Formula.Or both -> say("or", of(both.left()), of(both.right()));
            case Formula.Call call -> calls.of(call);
            case Formula.Stream stream -> where(stream.rows().word().text(), stream.where());
            case Formula.Steps steps -> path(steps);
        };
    }

    String say(String key, Object... arguments) {
        return messages.text("formula.explain." + key, arguments);
    }

    String list(List<? extends Formula> parts) {
        return parts.stream()
                .map(this::of)
                .reduce((before, next) -> say("list", before, next))
                .orElseThrow();
    }

    String where(String rows, Formula condition) {
        return say("where", rows, of(condition));
    }

    String rows(Formula.Step step) {
        var table = step.rows().word().text();
        return step.where() == null ? table : where(table, step.where());
    }

    String path(Formula.Steps steps) {
        return steps.steps().stream()
                .map(this::rows)
                .reduce((before, next) -> say("then", before, next))
                .orElseThrow();
    }

    String modified(Formula.Call call, String phrase) {
        var said = phrase;
        for (var modifier : call.modifiers()) {
            said =
                    switch (modifier) {
                        case Modifier.Cap cap -> say("cap", said, of(cap.limit()));
                        case Modifier.CapPercentile cap ->
                                say("capPercentile", said, of(cap.percentile()));
                        case Modifier.Last last -> say("rolling", said, of(last.window()));
                        case Modifier.Within within -> say("within", said, of(within.window()));
                        case Modifier.Fill fill -> say("otherwise", said, of(fill.value()));
                        case Modifier.Where _, Modifier.Per _, Modifier.OnDay _, Modifier.By _ ->
                                said;
                    };
        }
        return said;
    }

    private String inside(Formula formula) {
        return formula instanceof Formula.Arithmetic ? say("brackets", of(formula)) : of(formula);
    }

    /** The left side of a sum or a product needs no brackets where it is of the same kind. */
    private String side(Formula.Arithmetic whole, Formula left) {
        return left instanceof Formula.Arithmetic inner
                        && inner.operator().isSum() == whole.operator().isSum()
                ? of(left)
                : inside(left);
    }

    private String part(Formula condition) {
        return condition instanceof Formula.Or ? say("brackets", of(condition)) : of(condition);
    }
}
