package app.lodestar.scoring;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.SpanFormat;
import app.lodestar.framework.ValueFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers of a scorecard say in words; plain text. */
public final class ScoreWords {
    private static final String NOTHING = "";
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(1_000);

    private final MetricFramework framework;
    private final Messages messages;

    public ScoreWords(MetricFramework framework, Messages messages) {
        this.framework = framework;
        this.messages = messages;
    }

    /** The words of {@code scoring.<key>}. */
    public String of(String key, Object... arguments) {
        return messages.text("scoring." + key, arguments);
    }

    /** What people call a metric: its name, else its key, else its id. */
    public String name(NodeId metric) {
        Node node = framework.node(metric);
        if (!node.label().isEmpty()) {
            return node.label();
        }
        String key = node.text(Field.KEY);
        return key.isEmpty() ? metric.toString() : key;
    }

    public String names(List<NodeId> metrics) {
        return metrics.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String tier(NodeId metric) {
        String tier = framework.node(metric).text(Field.TIER);
        return tier.isEmpty() ? NOTHING : messages.text("framework.word." + tier);
    }

    /** The value, or why there is none. */
    public String now(NodeId metric, Measured measured) {
        return switch (measured) {
            case Measured.Known known -> value(metric, known.value());
            case Measured.Unknown(Why why) -> why(why);
        };
    }

    /** {@code 7,040 to 7,388}; empty without a value, a reason without an interval. */
    public String interval(NodeId metric, Measured measured) {
        return switch (measured) {
            case Measured.Known known ->
                    switch (known.uncertainty()) {
                        case Uncertainty.Interval interval ->
                                value(metric, interval.low())
                                        + " – "
                                        + value(metric, interval.high());
                        case Uncertainty.Undefined(Why why) -> why(why);
                    };
            case Measured.Unknown _ -> NOTHING;
        };
    }

    /** The value with its interval, in one phrase. */
    String nowAndInterval(NodeId metric, Measured measured) {
        return switch (measured) {
            case Measured.Known known when known.uncertainty() instanceof Uncertainty.Interval ->
                    of("phrase.between", now(metric, measured), interval(metric, measured));
            case Measured.Known _, Measured.Unknown _ -> now(metric, measured);
        };
    }

    public String sample(Measured measured) {
        return switch (measured) {
            case Measured.Known known -> count(known.n());
            case Measured.Unknown _ -> NOTHING;
        };
    }

    /** {@code 6,700 → 8,400}, or a range; empty where nothing is to be reached. */
    public String target(NodeId metric) {
        return switch (Goal.of(framework.node(metric))) {
            case Goal.Way way -> value(metric, way.from()) + " → " + value(metric, way.to());
            case Goal.Range range -> limit(metric, Fence.between(range.low(), range.high()));
            case Goal.Bounds bounds -> limit(metric, Fence.between(bounds.low(), bounds.high()));
            case Goal.None _ -> NOTHING;
        };
    }

    /** The names of what a guardrail protects. */
    public String protectedBy(NodeId guardrail) {
        return names(
                framework.node(guardrail).refs(Field.PROTECTS).stream()
                        .filter(id -> framework.findLive(id).isPresent())
                        .toList());
    }

    /** {@code at most 2 %}; empty without a limit. */
    public String limit(NodeId metric, Optional<Fence> limit) {
        return limit.map(fence ->
                        Double.isInfinite(fence.low())
                                ? of("phrase.atMost", value(metric, fence.high()))
                                : Double.isInfinite(fence.high())
                                        ? of("phrase.atLeast", value(metric, fence.low()))
                                        : value(metric, fence.low())
                                                + " – "
                                                + value(metric, fence.high()))
                .orElse(NOTHING);
    }

    public String why(Why why) {
        return switch (why.code()) {
            case NO_VALUE -> of("reason." + why.details().getFirst());
            case FORMULA_PROBLEM -> of("why.FORMULA_PROBLEM", formulaProblem(why.details()));
            case SPAN_NOT_IN_DAYS ->
                    of("why.SPAN_NOT_IN_DAYS", SpanFormat.format(why.details().getFirst()));
            default -> of("why." + why.code(), why.details().toArray());
        };
    }

    /** Without its dot; the patterns need an argument, be it one that they do not name. */
    private String formulaProblem(List<String> details) {
        Object[] arguments = Arrays.copyOfRange(details.toArray(), 1, Math.max(2, details.size()));
        String sentence = messages.text("formula.problem." + details.getFirst(), arguments);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** {@code 0.945 (0.867 – 1.03)}; how many times better; empty when that cannot be said. */
    public String contrast(Contrast contrast) {
        if (contrast.estimate().isEmpty()) {
            return NOTHING;
        }
        String estimate = plain(contrast.estimate().getAsDouble());
        return contrast.low().isEmpty() || contrast.high().isEmpty()
                ? estimate
                : of(
                        "phrase.between",
                        estimate,
                        plain(contrast.low().getAsDouble())
                                + " – "
                                + plain(contrast.high().getAsDouble()));
    }

    public String caution(Comparison.Caution caution) {
        return of("caution." + caution.code(), caution.details().toArray());
    }

    /** {@code 20,000}. */
    public static String count(long number) {
        return ValueFormat.plain().format(BigDecimal.valueOf(number));
    }

    /** A bare number of four digits. */
    public static String plain(double number) {
        return ValueFormat.plain().format(BigDecimal.valueOf(number).round(DIGITS));
    }

    /** A stored value in its metric's unit, rounded to four digits or to whole numbers. */
    public String value(NodeId metric, double value) {
        Node node = framework.node(metric);
        BigDecimal unit = displayUnit(node);
        BigDecimal shown = BigDecimal.valueOf(value).divide(unit, MathContext.DECIMAL64);
        BigDecimal rounded =
                shown.abs().compareTo(WHOLE_FROM) >= 0
                        ? shown.setScale(0, RoundingMode.HALF_EVEN)
                        : shown.round(DIGITS);
        return ValueFormat.of(framework, node).format(rounded.multiply(unit));
    }

    /** How much of the stored unit one of the shown ones is: 0.01 for a percentage. */
    public double unit(NodeId metric) {
        return displayUnit(framework.node(metric)).doubleValue();
    }

    private static BigDecimal displayUnit(Node metric) {
        return switch (metric.text(Field.UNIT)) {
            case "PERCENT" -> new BigDecimal("0.01");
            case "DURATION" ->
                    switch (metric.text(Field.DURATION_UNIT)) {
                        case "ms" -> new BigDecimal("0.001");
                        case "min" -> BigDecimal.valueOf(60);
                        case "h" -> BigDecimal.valueOf(3_600);
                        case "d" -> BigDecimal.valueOf(86_400);
                        default -> BigDecimal.ONE;
                    };
            default -> BigDecimal.ONE;
        };
    }

    /**
     * A share as a percentage: {@code 30 %}; {@code below 1 %} and {@code above 99 %} at the ends.
     */
    public String chance(double share) {
        if (share < 0.01) {
            return of("phrase.below", "1 %");
        }
        return share > 0.99 ? of("phrase.above", "99 %") : percent(share);
    }

    public static String percent(double share) {
        BigDecimal whole = BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_EVEN);
        return ValueFormat.plain().format(whole) + " %";
    }

    /** Points of 100 with so many decimals. */
    public static String points(double points, int decimals) {
        return BigDecimal.valueOf(points)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
