package app.lodestar.scoring.plan;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Measure;
import app.lodestar.scoring.Evidence;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.RowLedger;
import app.lodestar.scoring.RowLedger.LeftOut;
import app.lodestar.scoring.engine.Answer;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.engine.Row;
import app.lodestar.scoring.plan.Reading.Count;
import app.lodestar.scoring.plan.Reading.Tier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the rows that a value rests on, and those it does not. */
public final class Ledgers {
    private final Engine engine;
    private final Catalog catalog;

    public Ledgers(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /**
     * A ledger for every way in which the measure goes through rows, in the order of the formula.
     *
     * @param period the first local day of the period of the value; null for all the data
     * @return empty when it could not be counted before the deadline
     */
    public Optional<List<RowLedger>> of(
            Question.Asked asked, @Nullable LocalDate period, ZoneId zone, Deadline deadline) {
        Coverage coverage = new CoverageReader(engine, catalog).read(zone, deadline);
        Measure measure =
                asked.trailingDays() == 0
                        ? asked.measure()
                        : new Measure.Rolling(asked.measure(), asked.trailingDays());
        Window window = window(asked.grain(), period, coverage);
        List<Reading> readings =
                ReadingWalk.of(measure, new Frame(List.of(window)), coverage).stream()
                        .filter(reading -> catalog.tables().contains(reading.rows().table()))
                        .toList();
        Numbers numbers = numbers(readings, asked, period, zone, deadline);
        Window days = coverage.days() == null ? window : coverage.days();
        Clock clock = new Clock(engine.dialect(), zone, days.to(window));
        List<RowLedger> ledgers = new ArrayList<>();
        for (Reading reading : readings) {
            Answer answer = engine.run(new LedgerQuery(reading, clock).select(), deadline);
            if (!(answer instanceof Answer.Rows(List<Row> rows)) || deadline.hasPassed()) {
                return Optional.empty();
            }
            ledgers.add(ledger(reading, rows, numbers));
        }
        return Optional.of(ledgers);
    }

    private static Window window(Grain grain, @Nullable LocalDate period, Coverage coverage) {
        Window days = coverage.days();
        return period == null
                ? days == null ? new Window(LocalDate.EPOCH, LocalDate.EPOCH) : days
                : new Window(period, grain.next(period));
    }

    /** What the tiers must know, by what they ask. */
    private record Numbers(Map<Measure, MetricValue> values) {

        long of(Count count) {
            MetricValue value = values.get(count.measure());
            if (value == null) {
                return 0;
            }
            return switch (count.kind()) {
                case NUMBER -> value.n();
                case PART -> value.evidence() instanceof Evidence.Proportion p ? p.part() : 0;
                case VALUE -> value.value() == null ? 0 : Math.round(value.value());
                case NUMBER_IF_KNOWN -> value.value() == null ? 0 : value.n();
            };
        }
    }

    private Numbers numbers(
            List<Reading> readings,
            Question.Asked asked,
            @Nullable LocalDate period,
            ZoneId zone,
            Deadline deadline) {
        Map<String, Question.Asked> questions = new LinkedHashMap<>();
        Map<String, Measure> measures = new LinkedHashMap<>();
        readings.stream()
                .flatMap(reading -> reading.tiers().stream())
                .map(tier -> tier.left().measure())
                .distinct()
                .forEach(measure -> {
                    String key = Integer.toString(questions.size());
                    measures.put(key, measure);
                    questions.put(
                            key, new Question.Asked(measure, asked.grain(), 0, 0, asked.unit()));
                });
        Map<Measure, MetricValue> values = new LinkedHashMap<>();
        if (!questions.isEmpty()) {
            Question question = new Question(questions, zone, null, null, null, List.of(), true);
            new Calculation(engine, catalog)
                    .answer(question, deadline)
                    .forEach((key, series) ->
                            at(series, period)
                                    .ifPresent(value ->
                                            values.put(
                                                    Objects.requireNonNull(measures.get(key)),
                                                    value)));
        }
        return new Numbers(values);
    }

    private static Optional<MetricValue> at(MetricSeries series, @Nullable LocalDate period) {
        return series.values().stream()
                .filter(value -> Objects.equals(value.period(), period))
                .findFirst();
    }

    private static RowLedger ledger(Reading reading, List<Row> rows, Numbers numbers) {
        List<LeftOut> leftOut = new ArrayList<>();
        long all = LedgerQuery.all(rows);
        long left = all;
        for (Map.Entry<RowLedger.Cause, Long> each : LedgerQuery.leftOut(rows).entrySet()) {
            left -= each.getValue();
            add(leftOut, each.getKey(), each.getValue());
        }
        for (Tier tier : reading.tiers()) {
            long through = Math.min(left, numbers.of(tier.left()));
            add(leftOut, tier.cause(), left - through);
            left = through;
        }
        Window days = reading.days();
        return new RowLedger(
                reading.rows(),
                reading.keys(),
                reading.of(),
                days == null || days.isEmpty() ? null : days.from(),
                days == null || days.isEmpty() ? null : days.lastDay(),
                all,
                leftOut,
                left);
    }

    private static void add(List<LeftOut> leftOut, RowLedger.Cause cause, long rows) {
        if (rows > 0) {
            leftOut.add(new LeftOut(cause, rows));
        }
    }
}
