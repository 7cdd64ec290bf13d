package app.lodestar.scoring;

import app.lodestar.formula.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Each step is the end of a shorter funnel from the same beginning, which counts its keys. */
record FunnelPlan(Measure.Funnel of, Question.Asked metric) implements PicturePlan {

    @Override
    public Map<String, Question.Asked> asked() {
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        for (int steps = 2; steps <= of.steps().size(); steps++) {
            Measure shorter = new Measure.Funnel(of.steps().subList(0, steps), of.window());
            asked.put(
                    Integer.toString(steps),
                    new Question.Asked(
                            shorter,
                            metric.grain(),
                            metric.trailingDays(),
                            metric.lagDays(),
                            metric.unit()));
        }
        return asked;
    }

    @Override
    public Picture read(Map<String, MetricSeries> series) {
        MetricSeries whole = series(series, of.steps().size());
        Optional<MetricValue> shown =
                Measurements.latestValue(whole)
                        .filter(value -> begun(value) > 0)
                        .or(() -> latestBegun(whole));
        if (shown.isEmpty()) {
            return new Picture.Nothing();
        }
        List<Picture.Step> steps = new ArrayList<>();
        steps.add(new Picture.Step(of.steps().getFirst().rows(), begun(shown.get())));
        for (int at = 2; at <= of.steps().size(); at++) {
            steps.add(
                    new Picture.Step(
                            of.steps().get(at - 1).rows(),
                            reached(series(series, at), shown.get())));
        }
        return new Picture.Funnel(shown.get().period(), shown.get().lastDay(), steps);
    }

    private static Optional<MetricValue> latestBegun(MetricSeries series) {
        return series.values().reversed().stream().filter(value -> begun(value) > 0).findFirst();
    }

    private static long begun(MetricValue value) {
        return value.evidence() instanceof Evidence.Proportion keys ? keys.whole() : 0;
    }

    private static MetricSeries series(Map<String, MetricSeries> series, int steps) {
        return Objects.requireNonNull(series.get(Integer.toString(steps)));
    }

    private static long reached(MetricSeries series, MetricValue in) {
        return series.values().stream()
                .filter(value -> Objects.equals(value.period(), in.period()))
                .map(MetricValue::evidence)
                .mapToLong(each -> each instanceof Evidence.Proportion part ? part.part() : 0)
                .findFirst()
                .orElse(0);
    }
}
