package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Answers.Slice;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores frameworks on data. A metric that cannot be run is unknown, with the reason; the others go
 * on. Keeps what the engine answered: only a changed formula or parameter asks it again.
 */
public final class FrameworkScorer {
    private final Answers.Door door;
    private final Scorer scorer;
    private final SeriesCache cache;

    public FrameworkScorer(Calculations calculations, ScoreSettings settings) {
        this(calculations::answer, new SeriesCache(), settings);
    }

    FrameworkScorer(Answers.Door door, SeriesCache cache, ScoreSettings settings) {
        this.door = door;
        this.cache = cache;
        this.scorer = new Scorer(settings);
    }

    /**
     * The score of a framework.
     *
     * @param person whose question it is; only equality counts
     * @param time how long it may take, waiting for its turn included; what takes longer is unknown
     */
    public Outcome<FrameworkScore> score(
            Object person, MetricFramework framework, AnalyticsDatabase data, Duration time) {
        return score(person, framework, data, Deadline.in(time));
    }

    /** The same until a deadline, which may be stopped. */
    public Outcome<FrameworkScore> score(
            Object person, MetricFramework framework, AnalyticsDatabase data, Deadline deadline) {
        CheckedMetrics metrics = new CheckedMetrics(framework, DataCatalog.of(data.tables()));
        Answers answers = new Answers(door, cache, person, data, deadline);
        ZoneId zone = zone(framework);
        Optional<Map<Question.Asked, MetricSeries>> series =
                answers.of(new Slice(zone, List.of(), List.of()), metrics.questions());
        return series.<Outcome<FrameworkScore>>map(known ->
                        new Outcome.Answered<>(
                                score(
                                        framework,
                                        metrics,
                                        known,
                                        new ArmsCompared(answers, zone),
                                        data.hash())))
                .orElseGet(Outcome.Busy::new);
    }

    private FrameworkScore score(
            MetricFramework framework,
            CheckedMetrics metrics,
            Map<Question.Asked, MetricSeries> answers,
            ArmsCompared arms,
            String dataHash) {
        Map<NodeId, Measured> measured = new HashMap<>();
        Map<NodeId, MetricSeries> series = new LinkedHashMap<>();
        metrics.asked()
                .forEach((metric, asked) ->
                        Optional.ofNullable(answers.get(asked))
                                .ifPresent(answer -> {
                                    series.put(metric, answer);
                                    measured.put(metric, Measurements.latest(answer));
                                }));
        metrics.unknown().forEach((metric, why) -> measured.put(metric, new Measured.Unknown(why)));
        List<MetricProblem> problems = new ArrayList<>(metrics.problems());
        metrics.inDoubt()
                .forEach((metric, tables) -> {
                    if (tables.stream().allMatch(table -> isEmpty(table, answers))) {
                        measured.put(metric, Measured.nothing());
                        problems.removeIf(problem -> problem.metric().equals(metric));
                    }
                });
        Map<NodeId, Comparison> comparisons =
                compare(framework, scorer.score(framework, measured), metrics, arms, measured);
        Scorecard card = scorer.score(framework, measured).with(comparisons);
        return new FrameworkScore(
                card, series, problems, beside(framework, metrics, arms, comparisons), dataHash);
    }

    /** What the arms come to by the metrics beside the base. */
    private static Map<NodeId, Map<NodeId, Comparison>> beside(
            MetricFramework framework,
            CheckedMetrics metrics,
            ArmsCompared arms,
            Map<NodeId, Comparison> comparisons) {
        Map<NodeId, Map<NodeId, Comparison>> beside = new LinkedHashMap<>();
        for (NodeId metric : comparisons.keySet()) {
            Map<NodeId, Comparison> readings = new LinkedHashMap<>();
            metrics.beside(framework.node(metric))
                    .forEach((base, each) ->
                            arms.beside(each.pair(), each.base(), each.as())
                                    .ifPresent(found -> readings.put(base, found)));
            beside.put(metric, readings);
        }
        return beside;
    }

    /** Adds what the comparisons come to. */
    private static Map<NodeId, Comparison> compare(
            MetricFramework framework,
            Scorecard others,
            CheckedMetrics metrics,
            ArmsCompared arms,
            Map<NodeId, Measured> measured) {
        Map<NodeId, Comparison> comparisons = new LinkedHashMap<>();
        metrics.compared()
                .forEach((metric, compared) -> {
                    Optional<ArmsCompared.Result> result =
                            arms.compare(
                                    compared.pair(),
                                    compared.base(),
                                    compared.as(),
                                    guards(framework, others, metric));
                    result.ifPresent(each -> comparisons.put(metric, each.comparison()));
                    measured.put(
                            metric,
                            result.map(ArmsCompared.Result::measured)
                                    .orElseGet(() ->
                                            new Measured.Unknown(Why.of(Why.Code.COMPARATIVE))));
                });
        return comparisons;
    }

    /** The guardrails that protect a metric, and the controls that guard it or everything. */
    private static List<ComparisonCase.Guard> guards(
            MetricFramework framework, Scorecard card, NodeId metric) {
        Stream<ComparisonCase.Guard> guardrails =
                card.guardrails().stream()
                        .filter(line ->
                                framework.node(line.metric()).refs(Field.PROTECTS).contains(metric))
                        .map(line ->
                                new ComparisonCase.Guard(
                                        framework.node(line.metric()).label(),
                                        false,
                                        line.state(),
                                        line.measured() instanceof Measured.Known));
        Stream<ComparisonCase.Guard> controls =
                card.controls().stream()
                        .filter(line -> line.guards().isEmpty() || line.guards().contains(metric))
                        .map(line ->
                                new ComparisonCase.Guard(
                                        framework.node(line.metric()).label(),
                                        true,
                                        state(line),
                                        line.measured() instanceof Measured.Known));
        return Stream.concat(guardrails, controls).toList();
    }

    private static GuardrailState state(ControlLine line) {
        return switch (line.state()) {
            case IN_RANGE -> GuardrailState.SAFE;
            case OUT_OF_RANGE -> GuardrailState.BREACH;
            case UNKNOWN -> GuardrailState.UNKNOWN;
        };
    }

    private static boolean isEmpty(Table table, Map<Question.Asked, MetricSeries> answers) {
        MetricSeries counts = answers.get(CheckedMetrics.count(table));
        return counts != null && counts.values().stream().allMatch(value -> value.n() == 0);
    }

    /** In which the days of a framework begin. */
    static ZoneId zone(MetricFramework framework) {
        String zone = framework.root().text(Field.TIMEZONE);
        return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
