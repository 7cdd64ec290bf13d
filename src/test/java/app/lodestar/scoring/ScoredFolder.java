package app.lodestar.scoring;

import app.lodestar.base.Messages;
import app.lodestar.dataset.DataFolder;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.rubric.DataFindings;
import app.lodestar.scoring.Calculations.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores frameworks on the files of a folder, and remembers what the engine was asked. */
final class ScoredFolder {
    static final String ANN = "Ann";
    static final Duration TIME = Duration.ofMinutes(1);

    private final Path folder;

    /** What the engine was asked, question by question. */
    private final List<Set<String>> asked = new ArrayList<>();

    private final Calculations calculations = new Calculations();
    private final FrameworkScorer scorer =
            new FrameworkScorer(
                    (person, data, question, time) -> {
                        asked.add(question.metrics().keySet());
                        return calculations.answer(person, data, question, time);
                    },
                    new SeriesCache(),
                    ScoreSettings.USUAL);

    ScoredFolder(Path folder) {
        this.folder = folder;
    }

    FrameworkScorer scorer() {
        return scorer;
    }

    List<Set<String>> asked() {
        return asked;
    }

    FrameworkScore score(MetricFramework framework) throws Exception {
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            return answered(scorer.score(ANN, framework, data, TIME));
        }
    }

    DataFindings findings(MetricFramework framework) throws Exception {
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            var score = answered(scorer.score(ANN, framework, data, TIME));
            return DataReview.of(framework, score, calculations, ANN, data, TIME);
        }
    }

    static FrameworkScore answered(Outcome<FrameworkScore> outcome) {
        return switch (outcome) {
            case Outcome.Answered<FrameworkScore>(FrameworkScore score) -> score;
            case Outcome.Busy<FrameworkScore> _ -> throw new AssertionError();
        };
    }

    static MetricLine line(Scorecard card, String key) {
        return card.metrics().stream()
                .filter(line -> line.metric().equals(ScoreCase.id(key)))
                .findFirst()
                .orElseThrow();
    }

    static Measured.Known known(Scorecard card, String key) {
        return (Measured.Known) line(card, key).measured();
    }

    static double attainment(Scorecard card, String key) {
        return line(card, key).attainment().orElseThrow().clipped();
    }

    /** Why a metric has no value, in words that need no other metric. */
    static String reason(FrameworkScore score, String key) {
        return new ScoreWords(FrameworkBuilder.aFramework().build(), Messages.onClassPath())
                .why(((Measured.Unknown) line(score.card(), key).measured()).why());
    }
}
