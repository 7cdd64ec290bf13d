package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.framework.DeclaredTables;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps or the cohorts behind one metric. */
public final class MetricPicture {
    private final Calculations calculations;

    public MetricPicture(Calculations calculations) {
        this.calculations = calculations;
    }

    /** Whether there is a picture to ask for, by the tables that the framework declares. */
    public static boolean isThere(MetricFramework framework, NodeId metric) {
        return new DeclaredTables(framework)
                .catalog()
                .map(catalog -> new CheckedMetrics(framework, catalog).asked().get(metric))
                .flatMap(PicturePlan::of)
                .isPresent();
    }

    /** The picture of a metric on data. */
    Outcome<Picture> of(
            Object person,
            MetricFramework framework,
            NodeId metric,
            AnalyticsDatabase data,
            Deadline deadline) {
        Optional<PicturePlan> plan =
                Optional.ofNullable(
                                new CheckedMetrics(framework, DataCatalog.of(data.tables()))
                                        .asked()
                                        .get(metric))
                        .flatMap(PicturePlan::of);
        if (plan.isEmpty()) {
            return new Outcome.Answered<>(new Picture.Nothing());
        }
        Question question =
                new Question(
                        plan.get().asked(),
                        FrameworkScorer.zone(framework),
                        null,
                        null,
                        null,
                        List.of(),
                        true);
        return switch (calculations.answer(person, data, question, deadline)) {
            case Outcome.Busy<Map<String, MetricSeries>> _ -> new Outcome.Busy<>();
            case Outcome.Answered<Map<String, MetricSeries>>(Map<String, MetricSeries> series) ->
                    new Outcome.Answered<>(plan.get().read(series));
        };
    }
}
