package app.lodestar.rubric;

import static app.lodestar.framework.Field.EDGE_KIND;
import static app.lodestar.framework.Field.FORMULA;
import static app.lodestar.framework.Field.MIN_SAMPLE;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What only data can say. Without any, none of these applies. */
final class DataChecks {
    /** Of the mature periods, in how many the parts must make the whole: 95 %. */
    private static final double MOSTLY = 0.95;

    private static final Pattern ACKNOWLEDGED =
            Pattern.compile("(?i)\\bmix[- ]?shift|\\bsimpson|\\bmix trap\\b");

    private DataChecks() {}

    /** TRE-3. Judges what has a mature period at all. */
    static void reconciles(Reading reading, Tally tally) {
        each(
                reading,
                DataFindings::reconciled,
                DataFindings.Reconciled::parent,
                (metric, found) -> {
                    if (found.periods() > 0) {
                        tally.judge(
                                found.within() >= MOSTLY * found.periods(),
                                metric,
                                () -> view(reading, metric, found.view()),
                                FORMULA);
                    }
                });
    }

    /** TRE-4. */
    static void segments(Reading reading, Tally tally) {
        each(
                reading,
                DataFindings::segmented,
                DataFindings.Segmented::parent,
                (metric, found) ->
                        tally.judge(
                                found.exclusive() && found.exhaustive(),
                                metric,
                                () -> view(reading, metric, found.view()),
                                FORMULA));
    }

    private static Fix view(Reading reading, Piece metric, String view) {
        return reading
                .links()
                .wholes()
                .getOrDefault(new Links.Whole(metric, view), List.of())
                .stream()
                .findFirst()
                .<Fix>map(link -> new Fix.Open(link.edge().id(), EDGE_KIND))
                .orElseGet(() -> new Fix.Open(metric.id(), FORMULA));
    }

    /** DAT-1. */
    static void evaluates(Reading reading, Tally tally) {
        each(
                reading,
                DataFindings::evaluated,
                DataFindings.Evaluated::metric,
                (metric, found) -> tally.judge(!found.lacksColumns(), metric, FORMULA));
    }

    /** DAT-2. */
    static void samples(Reading reading, Tally tally) {
        each(
                reading,
                DataFindings::sampled,
                DataFindings.Sampled::metric,
                (metric, found) ->
                        tally.judge(found.units() >= found.fewest(), metric, MIN_SAMPLE));
    }

    /**
     * DAT-3. An acknowledgement names the trap, the mix shift or Simpson, in the words of the
     * metric or of a trade-off about it.
     */
    static void mixes(Reading reading, Tally tally) {
        each(
                reading,
                DataFindings::mixed,
                DataFindings.Mixed::metric,
                (metric, found) ->
                        tally.judge(
                                !found.conflict() || isAcknowledged(reading, metric),
                                metric,
                                Field.GAMING_RISK));
    }

    private static boolean isAcknowledged(Reading reading, Piece metric) {
        boolean byItself =
                List.of(Field.DEFINITION, Field.GAMING_RISK, Field.DECISION).stream()
                        .anyMatch(field -> acknowledges(metric.text(field)));
        return byItself
                || reading.list(NodeKind.TRADE_OFF).stream()
                        .filter(each -> isAbout(each, metric))
                        .anyMatch(each ->
                                acknowledges(each.text(Field.TRADE_OFF_BECAUSE))
                                        || acknowledges(each.text(Field.ACCEPTED_UP_TO)));
    }

    /** Whether a text speaks of what a mix can do to a whole. */
    static boolean acknowledges(String text) {
        return ACKNOWLEDGED.matcher(text).find();
    }

    private static boolean isAbout(Piece tradeOff, Piece metric) {
        return tradeOff.ref(Field.WE_FAVOUR_ID).filter(metric::equals).isPresent()
                || tradeOff.ref(Field.OVER_ID).filter(metric::equals).isPresent();
    }

    /** The findings about metrics that are still there, in the order of the metrics. */
    private static <T> void each(
            Reading reading,
            Function<DataFindings, List<T>> findings,
            Function<T, NodeId> metric,
            BiConsumer<Piece, T> judge) {
        Optional<DataFindings> data = reading.data();
        if (data.isEmpty()) {
            return;
        }
        List<T> found = findings.apply(data.get());
        for (Piece each : reading.metrics()) {
            for (T one : found) {
                if (metric.apply(one).equals(each.id())) {
                    judge.accept(each, one);
                }
            }
        }
    }
}
