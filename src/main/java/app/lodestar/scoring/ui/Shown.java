package app.lodestar.scoring.ui;

import app.lodestar.base.Messages;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.GroundWords;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.ScoreStep;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Scorecard;
import app.lodestar.scoring.Uncertainty;
import java.util.List;

/** What is shown, with its words. */
final class Shown {
    private static final int MOST_NAMES = 3;

    private final MetricFramework framework;
    private final FrameworkScore score;
    private final FrameworkData.Source source;
    private final Messages messages;
    private final ScoreWords words;
    private final GroundWords grounds;

    Shown(MetricFramework framework, ScoreStep.Scored scored, Messages messages) {
        this.framework = framework;
        this.score = scored.score();
        this.source = scored.source();
        this.messages = messages;
        this.words = new ScoreWords(framework, messages);
        this.grounds = new GroundWords(score.card(), words);
    }

    MetricFramework framework() {
        return framework;
    }

    FrameworkScore score() {
        return score;
    }

    Scorecard card() {
        return score.card();
    }

    FrameworkData.Source source() {
        return source;
    }

    ScoreWords words() {
        return words;
    }

    GroundWords grounds() {
        return grounds;
    }

    Messages messages() {
        return messages;
    }

    /** The words of {@code scoring.face.<key>}. */
    String text(String key, Object... arguments) {
        return messages.text("scoring.face." + key, arguments);
    }

    Node node(NodeId metric) {
        return framework.node(metric);
    }

    /** From one value to another: {@code 2.2 % to 2.8 %}. */
    String between(NodeId metric, double low, double high) {
        return text("between", words.value(metric, low), words.value(metric, high));
    }

    /** The interval under its value, which says the unit: {@code 2.2 to 2.8}. */
    String bareInterval(NodeId metric, Measured measured) {
        if (!(measured instanceof Measured.Known known)
                || !(known.uncertainty() instanceof Uncertainty.Interval interval)) {
            return words.interval(metric, measured);
        }
        String after = unit(metric)[1];
        String low = words.value(metric, interval.low());
        String high = words.value(metric, interval.high());
        return low.endsWith(after) && high.endsWith(after)
                ? text("between", without(low, after), without(high, after))
                : text("between", low, high);
    }

    private static String without(String text, String end) {
        return text.substring(0, text.length() - end.length());
    }

    /** What stands before a number of this metric, and what after it. */
    String[] unit(NodeId metric) {
        String[] around = words.value(metric, words.unit(metric)).split("1", 2);
        return around.length == 2 ? around : new String[] {"", ""};
    }

    /** Some names, and how many more there are. */
    String names(List<NodeId> metrics) {
        return metrics.size() <= MOST_NAMES
                ? words.names(metrics)
                : text(
                        "more",
                        words.names(metrics.subList(0, MOST_NAMES)),
                        Integer.toString(metrics.size() - MOST_NAMES));
    }

    /** The interval of what was measured, or why there is none. */
    String interval(NodeId metric, Measured measured) {
        return measured instanceof Measured.Known known
                        && known.uncertainty() instanceof Uncertainty.Interval interval
                ? between(metric, interval.low(), interval.high())
                : words.interval(metric, measured);
    }

    /** The sign of a metric's tier. */
    String tierSign(NodeId metric) {
        return switch (node(metric).choice(Field.TIER, Tier.class).orElse(null)) {
            case NORTH_STAR -> "star";
            case CORE -> "core";
            case GUARDRAIL -> "guard";
            case CONTROL -> "ctrl";
            case SUPPORTING -> "supp";
            case null -> "supp";
        };
    }
}
