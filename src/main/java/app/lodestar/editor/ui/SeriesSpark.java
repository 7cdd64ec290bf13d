package app.lodestar.editor.ui;

import app.lodestar.base.ui.Spark;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.ValueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The last twelve weeks of a metric as a line without axes. */
final class SeriesSpark {
    private static final int WEEKS = 12;
    private static final double PARTS = 1000;

    private SeriesSpark() {}

    /** The line; empty where there are fewer than two values. */
    static Optional<Spark> of(MetricSeries series, Optional<Fence> limit) {
        List<MetricValue> latest = latest(series.values());
        double[] values =
                latest.stream()
                        .map(MetricValue::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        if (values.length < 2) {
            return Optional.empty();
        }
        double[] limits =
                limit.map(fence -> DoubleStream.of(fence.low(), fence.high()))
                        .orElseGet(DoubleStream::empty)
                        .filter(Double::isFinite)
                        .toArray();
        double least = all(values, limits).min().orElseThrow();
        double width = all(values, limits).max().orElseThrow() - least;
        List<@Nullable Double> points = new ArrayList<>();
        latest.forEach(each -> points.add(share(each.value(), least, width)));
        return Optional.of(
                new Spark(
                        points,
                        settled(latest),
                        DoubleStream.of(limits)
                                .map(at -> share(at, least, width))
                                .boxed()
                                .toList()));
    }

    private static List<MetricValue> latest(List<MetricValue> values) {
        Optional<LocalDate> last =
                values.stream()
                        .map(MetricValue::period)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        return last.map(day -> day.minusWeeks(WEEKS))
                .map(from ->
                        values.stream()
                                .filter(each ->
                                        each.period() != null && each.period().isAfter(from))
                                .toList())
                .orElseGet(List::of);
    }

    /** How many there are before those that may still change. */
    private static int settled(List<MetricValue> values) {
        int settled = values.size();
        while (settled > 0 && values.get(settled - 1).state() != ValueState.OK) {
            settled--;
        }
        return settled;
    }

    private static DoubleStream all(double[] values, double[] limits) {
        return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(limits));
    }

    private static @Nullable Double share(@Nullable Double value, double least, double width) {
        return value == null ? null : share(value.doubleValue(), least, width);
    }

    /** A line without a slope stands in the middle. More digits than show would only travel. */
    private static double share(double value, double least, double width) {
        return width > 0 ? Math.round((value - least) / width * PARTS) / PARTS : 0.5;
    }
}
