package app.lodestar.scoring;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.dataset.Opened;
import app.lodestar.dataset.TableReference;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.DataFindings;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Scores frameworks on the data under them, apart from whoever asks, who may stop it. Whether they
 * may read the framework has been checked.
 */
@Service
public class ScoreDesk {
    /**
     * How long one scoring may take, its turn waited for, the making of sample data not counted.
     */
    private static final Duration TIME = Duration.ofSeconds(60);

    /** Work that runs elsewhere. */
    @FunctionalInterface
    public interface Running {

        /** Ends it; what it would still say is not said. Again, or when it is over, is no harm. */
        void stop();
    }

    private final FrameworkData data;
    private final FrameworkScorer scorer;
    private final MetricSql sql;
    private final MetricSplit split;
    private final MetricPicture picture;
    private final MetricRows rows;
    private final SharedWork<Subject, ScoreStep> scores =
            new SharedWork<>(ScoreStep.End.class::isInstance);
    private final SharedWork<Reviewed, Optional<DataFindings>> reviews =
            new SharedWork<>(_ -> true);

    /** The framework as it is at a moment, with the data that it names, each by its content. */
    private record Subject(WorkspaceId workspace, MetricFramework framework) {}

    /** The score is part of what is found: one of a busy moment may lack values. */
    private record Reviewed(Subject subject, FrameworkScore score) {}

    ScoreDesk(
            FrameworkData data,
            FrameworkScorer scorer,
            MetricSql sql,
            MetricSplit split,
            MetricPicture picture,
            MetricRows rows) {
        this.data = data;
        this.scorer = scorer;
        this.sql = sql;
        this.split = split;
        this.picture = picture;
        this.rows = rows;
    }

    /**
     * Begins to score. A framework as it is at a moment is scored once for all who ask meanwhile.
     *
     * @param listener told of each step, perhaps on another thread, the last of which is an end;
     *     what is already under way may begin with a later one
     */
    public Running score(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            Consumer<ScoreStep> listener) {
        return scores.join(
                new Subject(workspace, framework),
                listener,
                all -> score(all, person, workspace, framework));
    }

    private Running score(
            Consumer<ScoreStep> listener,
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework) {
        Job<ScoreStep> job =
                new Job<>(TIME, listener, reference -> new ScoreStep.Failed(reference.value()));
        int metrics = formulas(framework);
        FrameworkData.Source source = FrameworkData.source(framework);
        return job.start(() -> {
            if (metrics == 0) {
                return new ScoreStep.NoFormula();
            }
            if (source instanceof FrameworkData.Source.Bundled) {
                job.say(new ScoreStep.Preparing());
            }
            return switch (data.open(workspace, source, job.making())) {
                case Opened.NotHere(List<TableReference> missing) ->
                        missing.isEmpty()
                                ? new ScoreStep.NoData()
                                : new ScoreStep.NotHere(
                                        missing.stream().map(TableReference::key).toList());
                case Opened.Cancelled _ -> new ScoreStep.Busy();
                case Opened.Ready(AnalyticsDatabase database) -> {
                    try (database) {
                        job.say(new ScoreStep.Calculating(metrics));
                        yield scored(
                                scorer.score(person, framework, database, job.deadline()), source);
                    }
                }
            };
        });
    }

    /**
     * Begins to look at what the rubric asks of the data, once for a framework as it is at a
     * moment.
     *
     * @param score what the framework comes to on the same data
     * @param listener told once, perhaps on another thread; empty when its turn did not come
     */
    public Running review(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            FrameworkScore score,
            Consumer<Optional<DataFindings>> listener) {
        return reviews.join(
                new Reviewed(new Subject(workspace, framework), score),
                listener,
                all ->
                        lookUp(
                                workspace,
                                framework,
                                DataFindings.NONE,
                                (database, deadline) ->
                                        new Outcome.Answered<>(
                                                DataReview.of(
                                                        framework, score, split, person, database,
                                                        deadline)),
                                all));
    }

    /**
     * Begins to look up by which SQL a metric is calculated.
     *
     * @param listener told once, on another thread; empty when its turn did not come
     */
    public Running sql(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            NodeId metric,
            Consumer<Optional<List<String>>> listener) {
        return lookUp(
                workspace,
                framework,
                List.of(),
                (database, deadline) -> sql.of(person, framework, metric, database, deadline),
                listener);
    }

    /**
     * Begins to work out a metric for each part of its data.
     *
     * @param dimension one of {@link MetricSplit#dimensions}
     * @param listener told once, on another thread; empty when its turn did not come
     */
    public Running split(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            NodeId metric,
            String dimension,
            Consumer<Optional<MetricSeries>> listener) {
        return lookUp(
                workspace,
                framework,
                new MetricSeries(List.of()),
                (database, deadline) ->
                        split.asking(person, framework, database, deadline)
                                .split(metric, dimension),
                listener);
    }

    /**
     * Begins to work out the steps or the cohorts behind a metric.
     *
     * @param listener told once, on another thread; empty when its turn did not come
     */
    public Running picture(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            NodeId metric,
            Consumer<Optional<Picture>> listener) {
        return lookUp(
                workspace,
                framework,
                new Picture.Nothing(),
                (database, deadline) -> picture.of(person, framework, metric, database, deadline),
                listener);
    }

    /**
     * Begins to count the rows that a value rests on, and those it leaves out.
     *
     * @param period the first local day of the period of the value; null for all the data
     * @param listener told once, on another thread; empty when its turn did not come
     */
    public Running rows(
            PersonId person,
            WorkspaceId workspace,
            MetricFramework framework,
            NodeId metric,
            @Nullable LocalDate period,
            Consumer<Optional<List<RowLedger>>> listener) {
        return lookUp(
                workspace,
                framework,
                List.of(),
                (database, deadline) ->
                        rows.of(person, framework, metric, period, database, deadline),
                listener);
    }

    private <T> Running lookUp(
            WorkspaceId workspace,
            MetricFramework framework,
            T withoutData,
            BiFunction<AnalyticsDatabase, Deadline, Outcome<T>> work,
            Consumer<Optional<T>> listener) {
        Job<Optional<T>> job = new Job<>(TIME, listener, _ -> Optional.empty());
        return job.start(() ->
                switch (data.open(workspace, FrameworkData.source(framework), job.making())) {
                    case Opened.NotHere _ -> Optional.of(withoutData);
                    case Opened.Cancelled _ -> Optional.empty();
                    case Opened.Ready(AnalyticsDatabase database) -> {
                        try (database) {
                            yield switch (work.apply(database, job.deadline())) {
                                case Outcome.Answered<T>(T answer) -> Optional.of(answer);
                                case Outcome.Busy<T> _ -> Optional.empty();
                            };
                        }
                    }
                });
    }

    private static ScoreStep.End scored(
            Outcome<FrameworkScore> outcome, FrameworkData.Source source) {
        return switch (outcome) {
            case Outcome.Answered<FrameworkScore>(FrameworkScore score) ->
                    new ScoreStep.Scored(score, source);
            case Outcome.Busy<FrameworkScore> _ -> new ScoreStep.Busy();
        };
    }

    private static int formulas(MetricFramework framework) {
        return (int) framework.metrics().stream().filter(ScoreDesk::isToBeRun).count();
    }

    private static boolean isToBeRun(Node metric) {
        return !metric.text(Field.FORMULA).isBlank()
                && metric.choice(Field.METRIC_STATE, MetricState.class).orElse(null)
                        != MetricState.RETIRED;
    }
}
