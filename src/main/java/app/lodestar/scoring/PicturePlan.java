package app.lodestar.scoring;

import app.lodestar.formula.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What to ask for the picture of a metric, and how to read the answers. */
public sealed interface PicturePlan permits FunnelPlan, CohortPlan {

    /** What to ask, by keys of its own. */
    Map<String, Question.Asked> asked();

    /** The picture, from the series of all those keys. */
    Picture read(Map<String, MetricSeries> series);

    /** The way for a metric with one funnel or one retention in it; empty for any other. */
    static Optional<PicturePlan> of(Question.Asked metric) {
        List<Measure> drawn = drawn(metric.measure()).distinct().toList();
        if (drawn.size() != 1) {
            return Optional.empty();
        }
        return switch (drawn.getFirst()) {
            case Measure.Funnel funnel -> Optional.of(new FunnelPlan(funnel, metric));
            case Measure.Retention retention -> Optional.of(new CohortPlan(retention, metric));
            case Measure _ -> Optional.empty();
        };
    }

    private static Stream<Measure> drawn(Measure measure) {
        return switch (measure) {
            case Measure.Funnel _, Measure.Retention _ -> Stream.of(measure);
            case Measure.Arithmetic(_, Measure left, Measure right) ->
                    Stream.concat(drawn(left), drawn(right));
            case Measure.Alternatives of -> of.values().stream().flatMap(PicturePlan::drawn);
            case Measure.Named(_, Measure of) -> drawn(of);
            case Measure.Negation(Measure of) -> drawn(of);
            case Measure.Function(_, Measure of, _) -> drawn(of);
            case Measure.Constant _,
                    Measure.Aggregate _,
                    Measure.Latest _,
                    Measure.MeanPer _,
                    Measure.Share _,
                    Measure.TopShare _,
                    Measure.Conversions _,
                    Measure.TimeBetween _,
                    Measure.Active _,
                    Measure.Windowed _,
                    Measure.Previous _,
                    Measure.Growth _ ->
                    Stream.of();
        };
    }
}
