package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Problem;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Calculations.Outcome;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Scores frameworks on data. A metric that cannot be run is unknown, with the reason; the others go
 * on. Keeps what the engine answered: only a changed formula or parameter asks it again.
 */
public final class FrameworkScorer {

    /** Who runs a question; {@link Calculations#answer}. */
    interface Door {
        Outcome<Map<String, MetricSeries>> answer(
                Object person, AnalyticsDatabase data, Question question, Duration time);
    }

    private final Door door;
    private final Scorer scorer;
    private final SeriesCache cache = new SeriesCache();

    public FrameworkScorer(Calculations calculations, ScoreSettings settings) {
        this(calculations::answer, settings);
    }

    FrameworkScorer(Door door, ScoreSettings settings) {
        this.door = door;
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
        Checked checked = check(framework, DataCatalog.of(data.tables()));
        Map<Question.Asked, MetricSeries> answers = new HashMap<>();
        ZoneId zone = zone(framework);
        Question missing = missing(data, zone, checked, answers);
        if (!missing.metrics().isEmpty()) {
            switch (door.answer(person, data, missing, time)) {
                case Outcome.Busy<Map<String, MetricSeries>> _ -> {
                    return new Outcome.Busy<>();
                }
                case Outcome.Answered<Map<String, MetricSeries>>(var series) ->
                        missing.metrics().forEach((key, asked) -> {
                            MetricSeries answer = series.get(key);
                            if (answer != null) {
                                answers.put(asked, answer);
                                cache.put(new SeriesCache.Key(data.hash(), zone, asked), answer);
                            }
                        });
            }
        }
        return new Outcome.Answered<>(score(framework, checked, answers));
    }

    private FrameworkScore score(
            MetricFramework framework,
            Checked checked,
            Map<Question.Asked, MetricSeries> answers) {
        Map<NodeId, Measured> measured = new HashMap<>();
        Map<NodeId, MetricSeries> series = new LinkedHashMap<>();
        checked.asked.forEach((metric, asked) ->
                Optional.ofNullable(answers.get(asked)).ifPresent(answer -> {
                    series.put(metric, answer);
                    measured.put(metric, Measurements.latest(answer));
                }));
        checked.unknown.forEach((metric, why) -> measured.put(metric, new Measured.Unknown(why)));
        List<MetricProblem> problems = new ArrayList<>(checked.problems);
        checked.inDoubt.forEach((metric, tables) -> {
            if (tables.stream().allMatch(table -> isEmpty(table, answers))) {
                measured.put(metric, Measured.nothing());
                problems.removeIf(problem -> problem.metric().equals(metric));
            }
        });
        return new FrameworkScore(scorer.score(framework, measured), series, problems);
    }

    private static boolean isEmpty(Table table, Map<Question.Asked, MetricSeries> answers) {
        MetricSeries counts = answers.get(count(table));
        return counts != null && counts.values().stream().allMatch(value -> value.n() == 0);
    }

    /** What is not yet known; what is goes into {@code answers}. */
    private Question missing(
            AnalyticsDatabase data,
            ZoneId zone,
            Checked checked,
            Map<Question.Asked, MetricSeries> answers) {
        Map<String, Question.Asked> missing = new LinkedHashMap<>();
        for (Question.Asked asked : checked.questions()) {
            MetricSeries known = cache.get(new SeriesCache.Key(data.hash(), zone, asked));
            if (known == null) {
                missing.put(Integer.toString(missing.size()), asked);
            } else {
                answers.put(asked, known);
            }
        }
        return new Question(missing, zone, null, null, null, List.of(), true);
    }

    /** What became of the formulas. */
    private static final class Checked {
        final Map<NodeId, Question.Asked> asked = new LinkedHashMap<>();
        final Map<NodeId, Why> unknown = new HashMap<>();
        final Map<NodeId, Set<Table>> inDoubt = new LinkedHashMap<>();
        final List<MetricProblem> problems = new ArrayList<>();

        /** Everything to be asked, each once. */
        List<Question.Asked> questions() {
            List<Question.Asked> all = new ArrayList<>(asked.values());
            inDoubt.values().forEach(
                    tables -> tables.forEach(table -> all.add(FrameworkScorer.count(table))));
            return all.stream().distinct().toList();
        }
    }

    private static Checked check(MetricFramework framework, Catalog catalog) {
        MetricFormulas formulas = new MetricFormulas(framework, catalog);
        Units units = new Units(framework, catalog);
        Checked checked = new Checked();
        for (Node metric : framework.metrics()) {
            if (!isRetired(metric)) {
                add(checked, metric, formulas, units);
            }
        }
        return checked;
    }

    private static void add(Checked to, Node metric, MetricFormulas formulas, Units units) {
        if (metric.text(Field.FORMULA).isBlank()) {
            to.unknown.put(metric.id(), Why.of(Why.Code.NO_FORMULA));
            return;
        }
        CheckedFormula formula = formulas.check(metric);
        formula.problems().forEach(each -> to.problems.add(new MetricProblem(metric.id(), each)));
        String span = metric.text(Field.SPAN);
        OptionalInt days = span.isEmpty() ? OptionalInt.of(0) : SpanDays.exactly(span);
        Optional<Measure> measure = formula.toMeasure();
        if (measure.isEmpty()) {
            to.unknown.put(metric.id(), why(formula.problems()));
            Set<Table> inDoubt = formulas.tablesInDoubt(metric, formula.problems());
            if (!inDoubt.isEmpty()) {
                to.inDoubt.put(metric.id(), inDoubt);
            }
        } else if (isComparative(metric)) {
            to.unknown.put(metric.id(), Why.of(Why.Code.COMPARATIVE));
        } else if (days.isEmpty()) {
            to.unknown.put(metric.id(), Why.of(Why.Code.SPAN_NOT_IN_DAYS, span));
        } else {
            to.asked.put(
                    metric.id(),
                    new Question.Asked(
                            measure.get(),
                            grain(metric),
                            days.getAsInt(),
                            SpanDays.atLeast(metric.text(Field.MATURITY_LAG)),
                            units.of(metric)));
        }
    }

    /** The first error, in words of the bundle of formulas. */
    private static Why why(List<Problem> problems) {
        Problem first = problems.stream().filter(Problem::isError).findFirst().orElseThrow();
        List<String> details = new ArrayList<>(List.of(first.code().name()));
        details.addAll(first.arguments());
        return new Why(Why.Code.FORMULA_PROBLEM, details);
    }

    private static Question.Asked count(Table table) {
        return new Question.Asked(MetricFormulas.count(table), Grain.ALL, 0, 0, null);
    }

    /** All of the data at once for a metric without a reporting period. */
    private static Grain grain(Node metric) {
        return metric.choice(Field.GRAIN, app.lodestar.framework.Grain.class)
                .map(grain ->
                        switch (grain) {
                            case DAY -> Grain.DAY;
                            case WEEK -> Grain.WEEK;
                            case MONTH -> Grain.MONTH;
                            case QUARTER -> Grain.QUARTER;
                        })
                .orElse(Grain.ALL);
    }

    private static ZoneId zone(MetricFramework framework) {
        String zone = framework.root().text(Field.TIMEZONE);
        return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    private static boolean isComparative(Node metric) {
        return metric.choice(Field.TYPE, MetricType.class).orElse(null) == MetricType.COMPARATIVE;
    }

    private static boolean isRetired(Node metric) {
        return metric.choice(Field.METRIC_STATE, MetricState.class).orElse(null)
                == MetricState.RETIRED;
    }
}
