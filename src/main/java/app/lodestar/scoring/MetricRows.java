package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that the value of one metric rests on, and those it leaves out. */
public final class MetricRows {
    private final Calculations calculations;

    public MetricRows(Calculations calculations) {
        this.calculations = calculations;
    }

    /**
     * A ledger for every way in which the metric goes through a table; none where its formula
     * cannot be run, or it could not be counted in time.
     *
     * @param period the first local day of the period of the value; null for all the data
     */
    public Outcome<List<RowLedger>> of(
            Object person,
            MetricFramework framework,
            NodeId metric,
            @Nullable LocalDate period,
            AnalyticsDatabase data,
            Deadline deadline) {
        Question.Asked asked =
                new CheckedMetrics(framework, DataCatalog.of(data.tables())).asked().get(metric);
        return asked == null
                ? new Outcome.Answered<>(List.of())
                : calculations.ledgers(
                        person, data, asked, period, FrameworkScorer.zone(framework), deadline);
    }
}
