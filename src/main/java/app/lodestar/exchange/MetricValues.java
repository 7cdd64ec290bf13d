package app.lodestar.exchange;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.SpanFormat;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Unit;
import app.lodestar.framework.ValueFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a metric's numbers say in words; plain text, to be escaped for where it goes. */
final class MetricValues {
    private static final String ARROW = " → ";
    private static final String MINUS = "−";

    private final Words words;
    private final Node metric;
    private final ValueFormat format;
    private final String currency;

    MetricValues(MetricFramework framework, Words words, Node metric) {
        this.words = words;
        this.metric = metric;
        this.format = ValueFormat.of(framework, metric);
        this.currency = framework.root().text(Field.CURRENCY);
    }

    /** {@code 6,700 → 8,400}; one of the two alone when the other is not there; may be empty. */
    String fromTo() {
        String from = baseline();
        String to = target();
        return to.isEmpty() ? from : from.isEmpty() ? ARROW.strip() + " " + to : from + ARROW + to;
    }

    /** {@link #fromTo} with the date of the target. */
    String fromToBy() {
        String by = metric.text(Field.TARGET_BY);
        String values = fromTo();
        return by.isEmpty() || target().isEmpty() ? values : words.of("by", values, by);
    }

    String baseline() {
        return metric.number(Field.BASELINE_VALUE)
                .map(format::format)
                .orElseGet(
                        () -> Page.isSet(metric, Field.BASELINE_PLAN) ? words.of("unknown") : "");
    }

    String target() {
        BigDecimal value = metric.number(Field.TARGET_VALUE).orElse(null);
        BigDecimal low = metric.number(Field.TARGET_LOW).orElse(null);
        BigDecimal high = metric.number(Field.TARGET_HIGH).orElse(null);
        return switch (metric.choice(Field.TARGET_KIND, TargetKind.class).orElse(null)) {
            case RELATIVE -> value == null ? "" : relative(value);
            case RANGE -> format.range(low, high);
            case NON_INFERIOR ->
                    metric.number(Field.TARGET_MARGIN)
                            .map(margin -> words.of("nonInferior", size(margin, "")))
                            .orElse("");
            case ABSOLUTE -> value == null ? "" : format.format(value);
            case null -> value == null ? format.range(low, high) : format.format(value);
        };
    }

    private String relative(BigDecimal share) {
        String change = signed(share, percent(share.abs()));
        return goal().map(goal -> format.format(goal) + " (" + change + ")").orElse(change);
    }

    /** The value to be reached, where the target is one. */
    Optional<BigDecimal> goal() {
        Optional<BigDecimal> value = metric.number(Field.TARGET_VALUE);
        return switch (metric.choice(Field.TARGET_KIND, TargetKind.class).orElse(null)) {
            case RELATIVE ->
                    value.flatMap(share ->
                            metric.number(Field.BASELINE_VALUE)
                                    .map(b -> b.multiply(share.add(BigDecimal.ONE))));
            case RANGE, NON_INFERIOR -> Optional.empty();
            case ABSOLUTE -> value;
            case null -> value;
        };
    }

    /** How far the target lies from the baseline, as a share of the baseline. */
    Optional<BigDecimal> gap() {
        BigDecimal from = metric.number(Field.BASELINE_VALUE).orElse(BigDecimal.ZERO);
        return from.signum() == 0
                ? Optional.empty()
                : goal().map(to -> to.subtract(from).divide(from.abs(), MathContext.DECIMAL32));
    }

    /** A share with its sign: {@code +25 %}. */
    static String change(BigDecimal share) {
        BigDecimal whole = share.movePointRight(2).setScale(0, java.math.RoundingMode.HALF_UP);
        return signed(share, whole.abs().toPlainString() + " %");
    }

    /** Where it warns; empty when it does not. */
    String warning() {
        return limit(Field.WARN, Field.WARN_LOW, Field.WARN_HIGH);
    }

    /** Where it breaches; empty when it does not. */
    String breach() {
        return limit(Field.BREACH, Field.BREACH_LOW, Field.BREACH_HIGH);
    }

    private String limit(Field one, Field lowEnd, Field highEnd) {
        Optional<BigDecimal> at = metric.number(one);
        if (at.isPresent()) {
            String value = format.format(at.get());
            return switch (metric.choice(Field.DIRECTION, Direction.class).orElse(null)) {
                case INCREASE -> words.of("below", value);
                case DECREASE -> words.of("above", value);
                case HOLD_RANGE -> words.of("at", value);
                case null -> words.of("at", value);
            };
        }
        String low = metric.number(lowEnd).map(format::format).orElse("");
        String high = metric.number(highEnd).map(format::format).orElse("");
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : words.of("above", high);
        }
        return high.isEmpty() ? words.of("below", low) : words.of("outside", low, high);
    }

    /** The unit alone. */
    String unit() {
        String label = metric.text(Field.UNIT_LABEL);
        return switch (metric.choice(Field.UNIT, Unit.class).orElse(null)) {
            case PERCENT -> "%";
            case CURRENCY -> currency.isEmpty() ? words.choice(metric, Field.UNIT) : currency;
            case DURATION ->
                    Page.isSet(metric, Field.DURATION_UNIT)
                            ? metric.text(Field.DURATION_UNIT)
                            : "s";
            case COUNT, RATIO, SCORE, PER_X ->
                    label.isEmpty()
                            ? words.choice(metric, Field.UNIT).toLowerCase(Locale.ROOT)
                            : label;
            case null -> label;
        };
    }

    /** Period, span and lag: {@code week, over 28 d, lag 14 d}. */
    String window() {
        List<String> parts = new ArrayList<>();
        if (Page.isSet(metric, Field.GRAIN)) {
            parts.add(words.choice(metric, Field.GRAIN).toLowerCase(Locale.ROOT));
        }
        if (Page.isSet(metric, Field.SPAN)) {
            parts.add(words.of("over", SpanFormat.format(metric.text(Field.SPAN))));
        }
        String lag = metric.text(Field.MATURITY_LAG);
        if (!lag.isEmpty() && !SpanFormat.format(lag).equals("0 d")) {
            parts.add(words.of("lag", SpanFormat.format(lag)));
        }
        return String.join(", ", parts);
    }

    /** An expected or seen change of this metric, with its sign: {@code +0.4 pt}. */
    String delta(BigDecimal delta, String unit) {
        return signed(delta, size(delta.abs(), unit));
    }

    /** A change of a metric that is not there, with its sign. */
    static String looseDelta(BigDecimal delta, String unit) {
        return signed(delta, (ValueFormat.plain().format(delta.abs()) + " " + unit).strip());
    }

    private String size(BigDecimal size, String unit) {
        Unit own = metric.choice(Field.UNIT, Unit.class).orElse(null);
        if (own == Unit.PERCENT) {
            return ValueFormat.plain().format(size.movePointRight(2)) + " pt";
        }
        return unit.equals("%") ? percent(size) : format.format(size);
    }

    private static String percent(BigDecimal share) {
        return ValueFormat.plain().format(share.movePointRight(2)) + " %";
    }

    private static String signed(BigDecimal number, String size) {
        return (number.signum() < 0 ? MINUS : number.signum() > 0 ? "+" : "") + size;
    }
}
