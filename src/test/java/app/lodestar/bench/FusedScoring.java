package app.lodestar.bench;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.DataCatalog;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Twenty metrics of ten million events, by week and by one of three platforms: what the application
 * takes, over the one statement that a person would write by hand, over its own statements without
 * the application, and over itself asked for each metric apart.
 */
final class FusedScoring {

    private static final long EVENTS = 10_000_000;
    private static final int RUNS = 5;
    private static final Duration TIME = Duration.ofMinutes(5);

    private final Calculations calculations = new Calculations();
    private final GeneratedTables tables;

    FusedScoring(Path folder) throws IOException {
        this.tables = GeneratedTables.make(folder, "events.sql", EVENTS);
    }

    void measure(Figures figures) {
        try (var data = tables.open()) {
            var asked = asked(data);
            List<Double> ours = new ArrayList<>();
            List<Double> written = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            List<Double> apart = new ArrayList<>();
            List<Double> evidence = new ArrayList<>();
            var statements = explain(data, question(asked, false));
            var byHand = List.of(GeneratedTables.text("fused.sql"));
            for (int run = 0; run <= RUNS; run++) {
                double one = Stopwatch.milliseconds(() -> answer(data, question(asked, false)));
                double hand = Stopwatch.milliseconds(() -> run(data, byHand));
                double own = Stopwatch.milliseconds(() -> run(data, statements));
                double with = Stopwatch.milliseconds(() -> answer(data, question(asked, true)));
                double each = Stopwatch.milliseconds(() -> apart(data, asked));
                if (run > 0) {
                    ours.add(one);
                    written.add(hand);
                    bare.add(own);
                    apart.add(each);
                    evidence.add(with);
                }
            }
            figures.median("score-20-metrics-10m-events", "ms", ours);
            figures.median("score-over-sql-by-hand", "ratio", Stopwatch.ratios(ours, written));
            figures.median("score-over-own-sql", "ratio", Stopwatch.ratios(ours, bare));
            figures.median("score-over-one-by-one", "ratio", Stopwatch.ratios(ours, apart));
            figures.median("score-with-intervals", "ratio", Stopwatch.ratios(evidence, ours));
        }
    }

    private static Map<String, Question.Asked> asked(AnalyticsDatabase data) {
        var checker = new FormulaChecker(DataCatalog.of(data.tables()), Map.of());
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        GeneratedTables.text("metrics.txt")
                .lines()
                .forEach(formula ->
                        asked.put(
                                "m" + asked.size(),
                                new Question.Asked(
                                        checker.check(formula).toMeasure().orElseThrow(),
                                        Grain.WEEK,
                                        0,
                                        0,
                                        null)));
        return asked;
    }

    private static Question question(Map<String, Question.Asked> asked, boolean withEvidence) {
        return new Question(asked, ZoneOffset.UTC, null, null, "platform", List.of(), withEvidence);
    }

    private Map<String, MetricSeries> answer(AnalyticsDatabase data, Question question) {
        return answered(calculations.answer("bench", data, question, TIME));
    }

    private List<String> explain(AnalyticsDatabase data, Question question) {
        return answered(calculations.explain("bench", data, question, TIME));
    }

    private int apart(AnalyticsDatabase data, Map<String, Question.Asked> asked) {
        asked.forEach((key, each) -> answer(data, question(Map.of(key, each), false)));
        return asked.size();
    }

    private static int run(AnalyticsDatabase data, List<String> statements) throws SQLException {
        int rows = 0;
        try (var connection = data.connection()) {
            for (var sql : statements) {
                try (var statement = connection.createStatement();
                        var result = statement.executeQuery(sql)) {
                    while (result.next()) {
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private static <T> T answered(Calculations.Outcome<T> outcome) {
        return switch (outcome) {
            case Calculations.Outcome.Answered<T>(T answer) -> answer;
            case Calculations.Outcome.Busy<T> _ -> throw new IllegalStateException("busy");
        };
    }
}
