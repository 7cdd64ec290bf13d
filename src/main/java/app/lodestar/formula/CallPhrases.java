package app.lodestar.formula;

import app.lodestar.formula.Formula.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says what a call of a function means; also one that the checker refuses. */
final class CallPhrases {

    private final Phrases phrases;

    CallPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Formula.Call call) {
        if (call.arguments().isEmpty()) {
            return call.function() == FormulaFunction.UNKNOWN
                    ? phrases.say("unknown")
                    : FormulaPrinter.print(call);
        }
        // Retention says its window itself.
        return call.function() == FormulaFunction.RETENTION
                ? bare(call)
                : phrases.modified(call, bare(call));
    }

    private String bare(Formula.Call call) {
        var first = call.arguments().getFirst();
        var word = call.function().word();
        return switch (call.function()) {
            case COUNT ->
                    isTable(first)
                            ? phrases.say("count", rows(call))
                            : phrases.say("countOf", value(first), rows(call));
            case UNIQUE, SUM -> phrases.say(word, value(first), rows(call));
            case AVG, MIN, MAX, MEDIAN ->
                    times(first)
                            .map(between -> phrases.say("ofTimes." + word, between))
                            .orElseGet(() -> phrases.say(word, value(first), rows(call)));
            case QUANTILE ->
                    times(first)
                            .map(between -> phrases.say("ofTimes.quantile", between, level(call)))
                            .orElseGet(
                                    () -> phrases.say(word, value(first), rows(call), level(call)));
            case LATEST -> phrases.say(word, value(first), rows(call), keys(call));
            case MEAN_PER -> phrases.say("meanPer", phrases.of(first), keys(call));
            case SHARE -> share(call, first);
            case TOP_SHARE ->
                    phrases.say(
                            "topShare",
                            second(call),
                            keys(call),
                            phrases.of(first).split(" ", 2)[0]);
            case FUNNEL, CONVERSIONS -> phrases.say(word, phrases.of(first), keys(call));
            case TIME_BETWEEN -> phrases.say("times", phrases.of(first), keys(call));
            case RETENTION -> retention(call, first);
            case ACTIVE -> phrases.say(word, value(first), rows(call), second(call));
            case ROLLING, PREVIOUS, GROWTH -> phrases.say(word, phrases.of(first), second(call));
            case CUMULATIVE, ABS, LN, EXP -> phrases.say(word, phrases.of(first));
            case ROUND ->
                    phrases.say(
                            word,
                            phrases.of(first),
                            call.arguments().size() > 1 ? second(call) : "0");
            case IF ->
                    call.arguments().size() < 3
                            ? FormulaPrinter.print(call)
                            : phrases.say(
                                    word,
                                    phrases.of(first),
                                    second(call),
                                    phrases.of(call.arguments().get(2)));
            case COALESCE ->
                    call.arguments().stream()
                            .map(phrases::of)
                            .reduce((before, next) -> phrases.say("otherwise", before, next))
                            .orElseThrow();
            case UNKNOWN -> phrases.say(word);
        };
    }

    private String share(Formula.Call call, Formula first) {
        if (first instanceof Formula.Comparison comparison) {
            var within =
                    phrases.say(comparison.operator().name(), "", phrases.of(comparison.right()));
            return phrases.say("ofTimes.share", phrases.of(comparison.left()), within.strip());
        }
        return phrases.say("share", phrases.of(first), condition(call).orElse(""));
    }

    private String retention(Formula.Call call, Formula first) {
        for (var modifier : call.modifiers()) {
            if (modifier instanceof Modifier.OnDay on) {
                return back("onDay", call, first, phrases.of(on.day()));
            }
            if (modifier instanceof Modifier.Within within) {
                return back("within", call, first, phrases.of(within.window()));
            }
        }
        return FormulaPrinter.print(call);
    }

    private String back(String key, Formula.Call call, Formula first, String when) {
        return call.arguments().size() < 2
                ? FormulaPrinter.print(call)
                : phrases.say(
                        "retention." + key,
                        value(first),
                        rows(first, List.of()),
                        rows(call.arguments().get(1), List.of()),
                        when);
    }

    private Optional<String> times(Formula first) {
        return first instanceof Formula.Call inner
                        && inner.function() == FormulaFunction.TIME_BETWEEN
                ? Optional.of(of(inner))
                : Optional.empty();
    }

    /** What is taken of each row. */
    private String value(Formula argument) {
        return argument instanceof Formula.Stream stream
                ? stream.rows().word().text()
                : phrases.of(argument);
    }

    private String rows(Formula.Call call) {
        return rows(call.arguments().getFirst(), call.modifiers());
    }

    private String rows(Formula argument, List<Modifier> modifiers) {
        var name =
                argument instanceof Formula.Stream stream
                        ? stream.rows()
                        : SyntaxTree.first(argument, Formula.Name.class).orElse(null);
        if (name == null) {
            return FormulaPrinter.print(argument);
        }
        var qualifier = name.qualifier();
        var table = (qualifier == null ? name.word() : qualifier).text();
        var said = argument instanceof Formula.Stream s ? phrases.where(table, s.where()) : table;
        for (var modifier : modifiers) {
            if (modifier instanceof Modifier.Where where) {
                said = phrases.where(said, where.condition());
            }
        }
        return said;
    }

    private static boolean isTable(Formula argument) {
        return (argument instanceof Formula.Name name && name.qualifier() == null)
                || (argument instanceof Formula.Stream stream && stream.rows().qualifier() == null);
    }

    private Optional<String> condition(Formula.Call call) {
        return call.modifiers().stream()
                .filter(Modifier.Where.class::isInstance)
                .map(where -> phrases.of(((Modifier.Where) where).condition()))
                .reduce((before, next) -> phrases.say("and", before, next));
    }

    private String keys(Formula.Call call) {
        for (var modifier : call.modifiers()) {
            if (modifier instanceof Modifier.Per per) {
                return phrases.list(per.keys());
            }
            if (modifier instanceof Modifier.By by) {
                return phrases.of(by.key());
            }
        }
        return "";
    }

    private String second(Formula.Call call) {
        return call.arguments().size() < 2 ? "" : phrases.of(call.arguments().get(1));
    }

    private String level(Formula.Call call) {
        return call.arguments().size() > 1
                        && call.arguments().get(1) instanceof Formula.Numeral number
                ? Numbers.print(number.value().multiply(BigDecimal.valueOf(100)))
                : second(call);
    }
}
