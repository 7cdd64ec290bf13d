package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL by which the value of one metric comes about. */
public final class MetricSql {
    private final Calculations calculations;

    public MetricSql(Calculations calculations) {
        this.calculations = calculations;
    }

    /** One statement for each query; none where the formula cannot be run. */
    public Outcome<List<String>> of(
            Object person,
            MetricFramework framework,
            NodeId metric,
            AnalyticsDatabase data,
            Deadline deadline) {
        CheckedMetrics metrics = new CheckedMetrics(framework, DataCatalog.of(data.tables()));
        Optional<Question.Asked> asked =
                Optional.ofNullable(metrics.asked().get(metric))
                        .or(() ->
                                Optional.ofNullable(metrics.compared().get(metric))
                                        .map(CheckedMetrics.Compared::as));
        return asked.map(each ->
                        calculations.explain(
                                person,
                                data,
                                new Question(
                                        Map.of("value", each),
                                        FrameworkScorer.zone(framework),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        true),
                                deadline.left()))
                .orElseGet(() -> new Outcome.Answered<>(List.of()));
    }
}
