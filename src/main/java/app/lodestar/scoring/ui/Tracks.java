package app.lodestar.scoring.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Attainment;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Score;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Uncertainty;
import app.lodestar.scoring.ValueState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The small pictures of the tables. */
final class Tracks {
    /** How much is drawn to each side of what matters, as a share of it. */
    private static final double AIR = 0.45;

    private static final int SPARK_POINTS = 26;

    private final Shown shown;

    Tracks(Shown shown) {
        this.shown = shown;
    }

    /** The way from the baseline, left, to the target, right. */
    Component way(Attainment attainment) {
        return new ScoreTrack(
                model(
                        "way",
                        attainment.clipped(),
                        attainment.low(),
                        attainment.high(),
                        List.of(),
                        List.of()),
                shown.text(
                        "track.way",
                        ScoreWords.percent(attainment.unclipped()),
                        ScoreWords.percent(attainment.low()),
                        ScoreWords.percent(attainment.high())));
    }

    /** Where a value is, and where it must not be; nothing without a value. */
    Component limit(NodeId metric, Measured measured, Fence limit) {
        if (!(measured instanceof Measured.Known known)) {
            return new Span();
        }
        Optional<Uncertainty.Interval> interval =
                known.uncertainty() instanceof Uncertainty.Interval found
                        ? Optional.of(found)
                        : Optional.empty();
        double low = interval.map(Uncertainty.Interval::low).orElse(known.value());
        double high = interval.map(Uncertainty.Interval::high).orElse(known.value());
        double least =
                DoubleStream.of(low, limit.low(), limit.high())
                        .filter(Double::isFinite)
                        .min()
                        .orElseThrow();
        double most =
                DoubleStream.of(high, limit.low(), limit.high())
                        .filter(Double::isFinite)
                        .max()
                        .orElseThrow();
        double air = most > least ? AIR * (most - least) : Math.max(Math.abs(most), 1) * AIR;
        double from = least >= 0 ? Math.max(0, least - air) : least - air;
        double width = most + air - from;
        List<ScoreTrack.Zone> zones = new ArrayList<>();
        if (Double.isFinite(limit.low())) {
            zones.add(new ScoreTrack.Zone(0, (limit.low() - from) / width));
        }
        if (Double.isFinite(limit.high())) {
            zones.add(new ScoreTrack.Zone((limit.high() - from) / width, 1));
        }
        return new ScoreTrack(
                model(
                        "limit",
                        (known.value() - from) / width,
                        interval.isPresent() ? (low - from) / width : null,
                        interval.isPresent() ? (high - from) / width : null,
                        zones,
                        List.of()),
                shown.text(
                        "track.limit",
                        shown.words().now(metric, measured),
                        shown.interval(metric, measured),
                        shown.words().limit(metric, Optional.of(limit))));
    }

    /** The score with its band, from 0 to 100. */
    Component scale(Score score, double atRisk, double achieved) {
        Optional<Score.Band> band = score.band();
        boolean known = score.points().isPresent();
        String points =
                known ? ScoreWords.points(score.points().getAsDouble(), 0) : shown.text("noScore");
        return new ScoreTrack(
                model(
                        "scale",
                        known ? score.points().getAsDouble() / 100 : null,
                        band.map(each -> each.low() / 100).orElse(null),
                        band.map(each -> each.high() / 100).orElse(null),
                        List.of(),
                        List.of(
                                new ScoreTrack.Tick(0, "0"),
                                new ScoreTrack.Tick(
                                        atRisk / 100,
                                        shown.text("tick.risk", ScoreWords.points(atRisk, 0))),
                                new ScoreTrack.Tick(
                                        achieved / 100,
                                        shown.text("tick.done", ScoreWords.points(achieved, 0))))),
                band.map(each ->
                                shown.text(
                                        "track.scale",
                                        points,
                                        ScoreWords.points(each.low(), 0),
                                        ScoreWords.points(each.high(), 0)))
                        .orElse(points));
    }

    /** The latest values as a line without axes; nothing where there are fewer than two. */
    Component spark(NodeId metric, @Nullable MetricSeries series) {
        List<MetricValue> settled =
                series == null
                        ? List.of()
                        : series.values().stream()
                                .filter(value -> value.state() == ValueState.OK)
                                .toList();
        List<Double> numbers = new ArrayList<>();
        settled.stream()
                .skip(Math.max(0, settled.size() - SPARK_POINTS))
                .forEach(value -> {
                    if (value.value() != null) {
                        numbers.add(value.value());
                    }
                });
        if (numbers.size() < 2) {
            return new Span();
        }
        double least = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double width = most > least ? most - least : 1;
        List<@Nullable Double> points = new ArrayList<>();
        numbers.forEach(number -> points.add((number - least) / width));
        return new ScoreTrack(
                new ScoreTrack.Model("spark", null, null, null, List.of(), List.of(), points),
                shown.text(
                        "track.spark",
                        shown.words().value(metric, numbers.getFirst()),
                        shown.words().value(metric, numbers.getLast()),
                        Integer.toString(numbers.size())));
    }

    private static ScoreTrack.Model model(
            String kind,
            @Nullable Double at,
            @Nullable Double low,
            @Nullable Double high,
            List<ScoreTrack.Zone> zones,
            List<ScoreTrack.Tick> ticks) {
        return new ScoreTrack.Model(kind, at, low, high, zones, ticks, List.of());
    }
}
