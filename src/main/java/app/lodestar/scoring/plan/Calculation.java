package app.lodestar.scoring.plan;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.Reason;
import app.lodestar.scoring.ValueState;
import app.lodestar.scoring.engine.Answer;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.engine.Row;
import app.lodestar.scoring.plan.Query.Leaf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers questions about the tables of one data set. */
public final class Calculation {
    /** No more values of one metric than anyone reads. */
    private static final int MOST_VALUES = Period.MOST;

    private static final Comparator<@Nullable String> NAMELESS_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());

    private final Engine engine;
    private final Catalog catalog;

    public Calculation(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** All values of all metrics, by key; what the deadline leaves no time for is unknown. */
    public Map<String, MetricSeries> answer(Question question, Deadline deadline) {
        Coverage coverage = new CoverageReader(engine, catalog).read(question.zone(), deadline);
        if (deadline.hasPassed()) {
            return stopped(question);
        }
        Window range = range(question, coverage);
        Planner planner = new Planner(coverage);
        Map<String, Planned> planned = new LinkedHashMap<>();
        question.metrics()
                .forEach((key, asked) ->
                        planned.put(key, plan(asked, range, planner, question.withEvidence())));
        Setting setting = setting(question, coverage, range);
        Queries queries = new Queries(setting, planner.leaves());
        queries.refused()
                .forEach(
                        (leaf, reason) -> planner.answer(leaf, Facts.always(Fact.unknown(reason))));
        for (Query query : queries.queries()) {
            run(query, planner, deadline);
        }
        Map<String, MetricSeries> series = new LinkedHashMap<>();
        planned.forEach(
                (key, metric) -> series.put(key, series(metric, planner, coverage, question)));
        return series;
    }

    /** The SQL of every query that the question needs, for people to read. */
    public List<String> explain(Question question, Deadline deadline) {
        Coverage coverage = new CoverageReader(engine, catalog).read(question.zone(), deadline);
        Window range = range(question, coverage);
        Planner planner = new Planner(coverage);
        question.metrics()
                .values()
                .forEach(asked -> plan(asked, range, planner, question.withEvidence()));
        Setting setting = setting(question, coverage, range);
        return new Queries(setting, planner.leaves())
                .queries().stream().map(query -> engine.explain(query.select())).toList();
    }

    /** Not even the periods are known. */
    private static Map<String, MetricSeries> stopped(Question question) {
        MetricValue unknown =
                new MetricValue(
                        null,
                        null,
                        null,
                        null,
                        0,
                        ValueState.UNKNOWN,
                        Reason.TIMED_OUT,
                        new Evidence.None(),
                        true);
        Map<String, MetricSeries> series = new LinkedHashMap<>();
        question.metrics()
                .keySet()
                .forEach(key -> series.put(key, new MetricSeries(List.of(unknown))));
        return series;
    }

    private record Planned(
            Question.Asked asked, List<Period> periods, Node node, Basis basis, Set<Leaf> leaves) {}

    private static Planned plan(
            Question.Asked asked, Window range, Planner planner, boolean withEvidence) {
        List<Period> periods = Period.of(asked.grain(), range);
        Set<Leaf> leaves = new LinkedHashSet<>();
        if (periods.isEmpty()) {
            return new Planned(
                    asked,
                    periods,
                    (_, _) -> Fact.unknown(Reason.NO_DATA),
                    (_, _) -> new Evidence.None(),
                    leaves);
        }
        Measure measure =
                asked.trailingDays() == 0
                        ? asked.measure()
                        : new Measure.Rolling(asked.measure(), asked.trailingDays());
        Frame frame = new Frame(periods.stream().map(Period::asked).toList());
        Node node = planner.plan(measure, frame, asked.grain() != Grain.ALL, leaves);
        Basis basis =
                withEvidence
                        ? planner.basis(measure, frame, node, asked.unit())
                        : (_, _) -> new Evidence.None();
        return new Planned(asked, periods, node, basis, leaves);
    }

    private Setting setting(Question question, Coverage coverage, Window range) {
        Window days = coverage.days() == null ? range : coverage.days().to(range);
        Clock clock = new Clock(engine.dialect(), question.zone(), days);
        return new Setting(
                clock, coverage, question.split(), question.filters(), question.withEvidence());
    }

    /** The days asked for; where neither question nor data say, one day long ago, without rows. */
    private static Window range(Question question, Coverage coverage) {
        LocalDate from = question.from();
        LocalDate to = question.to();
        Window days = coverage.days();
        LocalDate first = from != null ? from : days != null ? days.from() : LocalDate.EPOCH;
        LocalDate end = to != null ? to : days != null ? days.to() : first;
        return end.isBefore(first) ? new Window(first, first) : new Window(first, end);
    }

    private void run(Query query, Planner planner, Deadline deadline) {
        switch (engine.run(query.select(), deadline)) {
            case Answer.Rows(List<Row> rows) -> query.read(rows).forEach(planner::answer);
            case Answer.Failure failure -> {
                List<Query> apart = query.apart();
                if (failure == Answer.Failure.OUT_OF_RANGE && apart.size() > 1) {
                    apart.forEach(each -> run(each, planner, deadline));
                } else {
                    Facts unknown = Facts.always(Fact.unknown(reason(failure)));
                    query.leaves().forEach(leaf -> planner.answer(leaf, unknown));
                }
            }
        }
    }

    private static Reason reason(Answer.Failure failure) {
        return switch (failure) {
            case TIMED_OUT -> Reason.TIMED_OUT;
            case TOO_MANY_ROWS -> Reason.TOO_MANY_ROWS;
            case OUT_OF_MEMORY -> Reason.OUT_OF_MEMORY;
            case OUT_OF_RANGE -> Reason.OVERFLOW;
        };
    }

    private static MetricSeries series(
            Planned metric, Planner planner, Coverage coverage, Question question) {
        Set<@Nullable String> segments = segments(metric, planner, question);
        List<MetricValue> values = new ArrayList<>();
        for (int at = 0; at < metric.periods().size(); at++) {
            for (String segment : segments) {
                if (values.size() < MOST_VALUES) {
                    Period period = metric.periods().get(at);
                    Fact fact = metric.node().at(at, segment);
                    Evidence evidence =
                            fact.isKnown() ? metric.basis().at(at, segment) : new Evidence.None();
                    values.add(value(metric.asked(), period, segment, fact, evidence, coverage));
                }
            }
        }
        long all = (long) metric.periods().size() * segments.size();
        return new MetricSeries(values, all > MOST_VALUES);
    }

    private static Set<@Nullable String> segments(
            Planned metric, Planner planner, Question question) {
        Set<@Nullable String> segments = new TreeSet<>(NAMELESS_LAST);
        if (!question.split().isEmpty()) {
            metric.leaves().forEach(leaf -> segments.addAll(planner.answer(leaf).segments()));
        }
        if (segments.isEmpty()) {
            segments.add(null);
        }
        return segments;
    }

    private static MetricValue value(
            Question.Asked asked,
            Period period,
            @Nullable String segment,
            Fact fact,
            Evidence evidence,
            Coverage coverage) {
        Window days = period.days();
        ValueState ripeness = ripeness(asked, period, fact, coverage);
        return new MetricValue(
                period.label(asked.grain()),
                days.isEmpty() ? null : days.lastDay(),
                segment,
                fact.value(),
                Math.max(0, fact.n()),
                fact.isKnown() ? ripeness : ValueState.UNKNOWN,
                fact.reason(),
                evidence,
                ripeness == ValueState.OK);
    }

    private static ValueState ripeness(
            Question.Asked asked, Period period, Fact fact, Coverage coverage) {
        Window covered = coverage.days();
        if (covered == null) {
            return ValueState.OK;
        }
        if (fact.cut() || !covered.covers(period.days()) || !period.asked().equals(period.days())) {
            return ValueState.PARTIAL;
        }
        boolean ripe = !period.days().to().plusDays(asked.lagDays()).isAfter(covered.to());
        return ripe ? ValueState.OK : ValueState.PROVISIONAL;
    }
}
