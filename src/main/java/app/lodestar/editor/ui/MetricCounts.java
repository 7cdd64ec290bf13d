package app.lodestar.editor.ui;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import app.lodestar.scoring.Measured;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** How many metrics of each tier there are, and of when their values are. */
final class MetricCounts extends Div {
    /** How many metrics of each tier a framework has, and which stand at the top. */
    private record Tiers(Map<Tier, Long> shape, List<Node> northStars) {
        static Tiers of(MetricFramework framework) {
            return framework.derived(
                    Tiers.class,
                    () ->
                            new Tiers(
                                    framework.metrics().stream()
                                            .flatMap(m -> m.choice(Field.TIER, Tier.class).stream())
                                            .collect(groupingBy(tier -> tier, counting())),
                                    framework.metrics().stream()
                                            .filter(MetricCounts::isNorthStar)
                                            .toList()));
        }
    }

    private final EditorSession session;
    private final Words words;
    private final LiveScores scores;
    private Map<Tier, Long> shape = Map.of();
    private String when = "";

    MetricCounts(Page page, LiveScores scores) {
        this.session = page.session();
        this.words = page.words();
        this.scores = scores;
        addClassName("mt");
    }

    /** Counts again. */
    void show() {
        Tiers tiers = Tiers.of(session.framework());
        Map<Tier, Long> shapeNow = tiers.shape();
        String whenNow = when(tiers.northStars());
        if (shapeNow.equals(shape) && whenNow.equals(when)) {
            return;
        }
        shape = shapeNow;
        when = whenNow;
        removeAll();
        for (Tier tier : Tier.values()) {
            long count = shape.getOrDefault(tier, 0L);
            if (count > 0) {
                add(count(tier, count));
            }
        }
        if (!when.isEmpty()) {
            add(Plain.span("when", when));
        }
    }

    /** Of when the values are, and whether newer ones are on their way. */
    private String when(List<Node> northStars) {
        String period =
                northStars.stream()
                        .flatMap(metric ->
                                scores.of(metric.id()).stream()
                                        .map(MetricReading::measured)
                                        .filter(Measured.Known.class::isInstance)
                                        .map(Measured.Known.class::cast)
                                        .map(known ->
                                                words.periods()
                                                        .inFull(
                                                                metric,
                                                                known.firstDay(),
                                                                known.lastDay())))
                        .map(words::capitalised)
                        .findFirst()
                        .orElse("");
        return switch (scores.state()) {
            case NOTHING -> "";
            case CURRENT -> period;
            case WORKING -> both(period, "editor.values.working");
            case FAILED -> both(period, "editor.value.failed");
        };
    }

    private static boolean isNorthStar(Node metric) {
        return metric.text(Field.TIER).equals(Tier.NORTH_STAR.name());
    }

    private String both(String period, String state) {
        return period.isEmpty()
                ? words.text(state)
                : words.sentence(period) + " " + words.text(state);
    }

    private Component count(Tier tier, long count) {
        return Plain.tag(
                "span",
                "tier",
                Icon.ofTier(MetricDetails.shape(tier)),
                Plain.tag("b", "num", Long.toString(count)),
                Plain.span("", words.text("editor.count." + tier.name(), count)));
    }
}
