package app.lodestar.rubric;

import static app.lodestar.framework.Field.NAME;
import static app.lodestar.framework.Field.TIER;

import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaFunction;
import app.lodestar.framework.Answer;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How many metrics of which tier there are, and whether the one at the top deserves it. */
final class TierChecks {
    private static final int MOST_METRICS = 30;
    private static final int YES_NEEDED = 5;

    private static final List<Field> ANSWERS =
            List.of(
                    Field.CHECK_VALUE,
                    Field.CHECK_STRATEGY,
                    Field.CHECK_LEADING,
                    Field.CHECK_ACTIONABLE,
                    Field.CHECK_UNDERSTANDABLE,
                    Field.CHECK_MEASURABLE,
                    Field.CHECK_NOT_VANITY);

    /** What is easy to count and says nothing of value: the whole name, or nearly. */
    private static final Pattern VANITY =
            Pattern.compile(
                    "(?U)^(total|gross|raw|all|overall|monthly|weekly|daily|yearly|annual|cumulative"
                            + "|number of|count of|\\s)*"
                            + "(revenues?|turnover|income|sales|gmv|gross merchandise (value|volume)"
                            + "|bookings|mrr|arr"
                            + "|(registered|registrations?|sign[- ]?ups|signed[- ]up|new)\\s*(users?|accounts?|members?)?"
                            + "|(user\\s)?accounts|users|members"
                            + "|(app\\s)?(downloads|installs|installations)"
                            + "|(page\\s?|screen\\s?)?(views|visits|hits|impressions|page\\s?loads)"
                            + "|active (users|members|accounts|people)|dau|wau|mau)"
                            + "(\\s*(per|a|by|in the last|over)\\s.*|\\s*\\(.*\\))?$",
                    Pattern.CASE_INSENSITIVE);

    private TierChecks() {}

    /** TIE-1. */
    static void northStar(Reading reading, Tally tally) {
        List<Piece> all = reading.metrics(Tier.NORTH_STAR);
        if (all.size() == 1) {
            tally.pass();
        } else if (all.isEmpty()) {
            tally.judge(
                    false,
                    reading.root(),
                    () ->
                            new Fix.Add(
                                    NodeKind.METRIC,
                                    null,
                                    Map.of(TIER, Value.of(Tier.NORTH_STAR)),
                                    NAME));
        } else {
            List<Piece> others = all.subList(1, all.size());
            List<Operation> lower = new ArrayList<>();
            others.forEach(each -> lower.add(set(each, TIER, Value.of(Tier.CORE))));
            tally.fail(
                    others.getFirst(),
                    new Fix.Submit(lower),
                    others.stream().map(each -> each.at(TIER)).toList());
        }
    }

    private static Operation set(Piece piece, Field field, Value value) {
        return new Operation.SetField(piece.id(), field, value, piece.value(field));
    }

    /** TIE-2. Each tier is judged, and the number of all. */
    static void numbers(Reading reading, Tally tally) {
        number(reading, tally, Tier.CORE, 2, 6);
        number(reading, tally, Tier.SUPPORTING, 3, 12);
        number(reading, tally, Tier.GUARDRAIL, 1, MOST_METRICS);
        List<Piece> all = reading.metrics();
        if (all.size() <= MOST_METRICS) {
            tally.pass();
        } else {
            Piece last = all.getLast();
            tally.fail(last, new Fix.Open(last.id(), null), last.whole());
        }
    }

    private static void number(Reading reading, Tally tally, Tier tier, int fewest, int most) {
        List<Piece> all = reading.metrics(tier);
        if (all.size() > most) {
            Piece last = all.getLast();
            tally.judge(false, last, TIER);
        } else {
            tally.judge(
                    all.size() >= fewest,
                    reading.root(),
                    () -> new Fix.Add(NodeKind.METRIC, null, Map.of(TIER, Value.of(tier)), NAME));
        }
    }

    /** TIE-3. Three conditions on the first north star. */
    static void checklist(Reading reading, Tally tally) {
        reading.metrics(Tier.NORTH_STAR).stream()
                .findFirst()
                .ifPresent(metric -> {
                    Field open =
                            ANSWERS.stream().filter(f -> !metric.has(f)).findFirst().orElse(null);
                    tally.judge(open == null, metric, open == null ? Field.CHECK_VALUE : open);
                    long yes = ANSWERS.stream().filter(f -> metric.is(f, Answer.YES)).count();
                    Field doubtful =
                            ANSWERS.stream()
                                    .filter(f -> !metric.is(f, Answer.YES))
                                    .findFirst()
                                    .orElse(Field.CHECK_VALUE);
                    tally.judge(yes >= YES_NEEDED, metric, doubtful);
                    Field no =
                            metric.is(Field.CHECK_VALUE, Answer.NO)
                                    ? Field.CHECK_VALUE
                                    : Field.CHECK_MEASURABLE;
                    tally.judge(!metric.is(no, Answer.NO), metric, no);
                });
    }

    /** TIE-4. By the name, and by a formula that counts who was active and nothing else. */
    static void vanity(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics(Tier.NORTH_STAR)) {
            boolean named = VANITY.matcher(metric.text(NAME).strip()).matches();
            boolean plainlyActive =
                    reading.formula(metric)
                            .readable()
                            .filter(TierChecks::isPlainlyActive)
                            .isPresent();
            tally.judge(!named && !plainlyActive, metric, named ? NAME : Field.FORMULA);
        }
    }

    private static boolean isPlainlyActive(FormulaShape shape) {
        return shape.root() instanceof Formula.Call call
                && call.function() == FormulaFunction.ACTIVE
                && call.arguments().stream().noneMatch(Formula.Stream.class::isInstance)
                && call.modifiers().stream().noneMatch(Formula.Modifier.Where.class::isInstance);
    }
}
