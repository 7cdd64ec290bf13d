package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.DuckDbDialect;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.engine.JdbcEngine;
import app.lodestar.scoring.engine.Turns;
import app.lodestar.scoring.plan.Calculation;
import app.lodestar.scoring.plan.Ledgers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs questions on data sets: a few at a time, one a person, each with a deadline. */
public final class Calculations {
    /** Two at a time: each may use as much memory as the engine is given. */
    private static final int PLACES = 2;

    private final Turns turns = new Turns(PLACES);

    /** What became of a question. */
    public sealed interface Outcome<T> {

        /** It was answered; what took too long is unknown in it. */
        record Answered<T>(T answer) implements Outcome<T> {}

        /** Others were served until the deadline; nothing was run. */
        record Busy<T>() implements Outcome<T> {}
    }

    /**
     * All values of all metrics of a question, by key.
     *
     * @param person whose question it is; only equality counts
     * @param time how long it may take, waiting for its turn included
     */
    public Outcome<Map<String, MetricSeries>> answer(
            Object person, AnalyticsDatabase data, Question question, Duration time) {
        return answer(person, data, question, Deadline.in(time));
    }

    /** The same until a deadline, which may be stopped. */
    public Outcome<Map<String, MetricSeries>> answer(
            Object person, AnalyticsDatabase data, Question question, Deadline deadline) {
        return run(person, data, deadline, calculation -> calculation.answer(question, deadline));
    }

    /** The SQL that the question needs, for people to read. */
    public Outcome<List<String>> explain(
            Object person, AnalyticsDatabase data, Question question, Duration time) {
        Deadline deadline = Deadline.in(time);
        return run(person, data, deadline, calculation -> calculation.explain(question, deadline));
    }

    /**
     * The rows behind the value of a metric in a period; none when there is too little time.
     *
     * @param period the first local day of the period; null for all the data
     */
    Outcome<List<RowLedger>> ledgers(
            Object person,
            AnalyticsDatabase data,
            Question.Asked asked,
            @Nullable LocalDate period,
            ZoneId zone,
            Deadline deadline) {
        return on(
                person,
                data,
                deadline,
                engine ->
                        new Ledgers(engine, DataCatalog.of(data.tables()))
                                .of(asked, period, zone, deadline)
                                .orElse(List.of()));
    }

    private <T> Outcome<T> run(
            Object person,
            AnalyticsDatabase data,
            Deadline deadline,
            Function<Calculation, T> work) {
        return on(
                person,
                data,
                deadline,
                engine -> work.apply(new Calculation(engine, DataCatalog.of(data.tables()))));
    }

    private <T> Outcome<T> on(
            Object person, AnalyticsDatabase data, Deadline deadline, Function<Engine, T> work) {
        return turns.take(
                        person,
                        deadline,
                        () -> {
                            try (Engine engine = engine(data)) {
                                return work.apply(engine);
                            }
                        })
                .<Outcome<T>>map(Outcome.Answered::new)
                .orElseGet(Outcome.Busy::new);
    }

    private static Engine engine(AnalyticsDatabase data) {
        try {
            return new JdbcEngine(data.connection(), new DuckDbDialect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
