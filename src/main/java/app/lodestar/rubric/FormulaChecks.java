package app.lodestar.rubric;

import static app.lodestar.framework.Field.FORMULA;
import static app.lodestar.framework.Field.MATURITY_LAG;
import static app.lodestar.framework.Field.RATIO_KIND;
import static app.lodestar.framework.Field.UNIT;

import app.lodestar.formula.Problem;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RatioKind;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Unit;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a formula says, and whether the card agrees. */
final class FormulaChecks {
    private FormulaChecks() {}

    /** MET-2. Judges what is written; that something is written is MET-1. */
    static void parses(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            if (metric.has(FORMULA)) {
                FormulaFacts facts = reading.formula(metric);
                tally.judge(facts.isValid(), metric, () -> correction(metric, facts), FORMULA);
            }
            if (metric.is(Field.TYPE, MetricType.COMPARATIVE)
                    && metric.text(Field.COMPARISON_BASE).startsWith("@")) {
                String key = metric.text(Field.COMPARISON_BASE).strip().substring(1);
                tally.judge(reading.byKey(key).isPresent(), metric, Field.COMPARISON_BASE);
            }
        }
    }

    /** What the checker is sure of can be put in as it stands. */
    private static Fix correction(Piece metric, FormulaFacts facts) {
        String text = metric.text(FORMULA);
        List<Problem> errors =
                facts.checked().problems().stream().filter(Problem::isError).toList();
        return Optional.of(errors)
                .filter(all -> all.size() == 1)
                .map(all -> all.getFirst().fix())
                .<Fix>map(fix ->
                        new Fix.Submit(
                                List.of(
                                        new Operation.EditText(
                                                metric.id(),
                                                FORMULA,
                                                TextChange.between(text, fix.applyTo(text))))))
                .orElseGet(() -> new Fix.Open(metric.id(), FORMULA));
    }

    /** MET-3. A formula is judged when it can be read and the metric says its unit. */
    static void units(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            Unit unit = metric.choice(UNIT, Unit.class).orElse(null);
            FormulaShape shape = reading.formula(metric).readable().orElse(null);
            if (unit != null && shape != null && reading.formula(metric).isValid()) {
                tally.judge(Dimension.agrees(unit, shape), metric, () -> unit(metric, shape), UNIT);
            }
        }
    }

    private static Fix unit(Piece metric, FormulaShape shape) {
        return Dimension.only(shape)
                .<Fix>map(unit ->
                        new Fix.Submit(
                                List.of(
                                        new Operation.SetField(
                                                metric.id(),
                                                UNIT,
                                                Value.of(unit),
                                                metric.value(UNIT)))))
                .orElseGet(() -> new Fix.Open(metric.id(), UNIT));
    }

    /**
     * MET-4. Judges formulas in which an outcome is looked for after an event. A funnel and a
     * conversion need a window; the lag must cover the longest window, a month counted as 31 days.
     */
    static void windows(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            FormulaShape shape = reading.formula(metric).readable().orElse(null);
            if (shape != null && shape.windows().isMissing()) {
                tally.judge(false, metric, FORMULA);
            } else if (shape != null && shape.windows().longest().signum() > 0) {
                BigDecimal longest = shape.windows().longest();
                boolean mature =
                        Windowed.seconds(metric.text(MATURITY_LAG)).compareTo(longest) >= 0;
                tally.judge(mature, metric, () -> lag(metric, longest), MATURITY_LAG, FORMULA);
            }
        }
    }

    private static Fix lag(Piece metric, BigDecimal longest) {
        Value lag = Value.of(Windowed.days(longest));
        return new Fix.Submit(
                List.of(
                        new Operation.SetField(
                                metric.id(), MATURITY_LAG, lag, metric.value(MATURITY_LAG))));
    }

    /** MET-6. Judges metrics whose formula divides or takes a share. */
    static void ratios(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            FormulaShape shape = reading.formula(metric).readable().orElse(null);
            if (shape != null && shape.isRatio()) {
                boolean subset = shape.isSubset();
                boolean holds =
                        metric.is(RATIO_KIND, RatioKind.RATE_PER)
                                || (subset && metric.is(RATIO_KIND, RatioKind.SHARE));
                RatioKind right = subset ? RatioKind.SHARE : RatioKind.RATE_PER;
                tally.judge(holds, metric, () -> kind(metric, right), RATIO_KIND);
            }
        }
    }

    private static Fix kind(Piece metric, RatioKind kind) {
        return new Fix.Submit(
                List.of(
                        new Operation.SetField(
                                metric.id(),
                                RATIO_KIND,
                                Value.of(kind),
                                metric.value(RATIO_KIND))));
    }
}
