package app.lodestar.scoring;

import app.lodestar.base.Messages;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scorecard as something to be read: the verdict with its grounds, then the numbers. */
public final class ScorecardSheet {
    private final Scorecard card;
    private final FrameworkScore score;
    private final ScoreWords words;
    private final GroundWords grounds;

    private ScorecardSheet(MetricFramework framework, FrameworkScore score, Messages messages) {
        this.card = score.card();
        this.score = score;
        this.words = new ScoreWords(framework, messages);
        this.grounds = new GroundWords(card, words);
    }

    /** The sheet of a framework's score, always the same for the same. */
    public static Sheet of(MetricFramework framework, FrameworkScore score, Messages messages) {
        return new ScorecardSheet(framework, score, messages).sheet();
    }

    private Sheet sheet() {
        return new Sheet(
                words.of("sheet.title", words.of("status." + card.status())),
                card.grounds().stream().map(grounds::of).toList(),
                List.of(
                        figures(),
                        metrics("sheet.goals", true),
                        guardrails(),
                        controls(),
                        metrics("sheet.others", false),
                        comparisons(),
                        new Sheet.Part(
                                words.of("sheet.warnings"),
                                List.of(),
                                List.of(),
                                card.warnings().stream().map(grounds::of).toList())));
    }

    private Sheet.Part figures() {
        Score points = card.score();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.of("figure.score"),
                        switch (points.shown()) {
                            case Score.Shown.Value(double value) -> ScoreWords.points(value, 2);
                            case Score.Shown.Withheld(Why why) -> words.why(why);
                        }));
        points.band()
                .ifPresent(band ->
                        rows.add(
                                List.of(
                                        words.of("figure.band"),
                                        ScoreWords.points(band.low(), 0)
                                                + " – "
                                                + ScoreWords.points(band.high(), 0))));
        rows.add(List.of(words.of("figure.coverage"), ScoreWords.percent(points.coverage())));
        points.lowest()
                .ifPresent(
                        metric -> rows.add(List.of(words.of("figure.lowest"), words.name(metric))));
        points.geometricMean()
                .ifPresent(mean ->
                        rows.add(
                                List.of(
                                        words.of("figure.geometricMean"),
                                        ScoreWords.points(mean, 0))));
        card.chance()
                .ifPresent(chance ->
                        rows.add(List.of(words.of("figure.chance"), words.chance(chance))));
        rows.add(List.of(words.of("figure.data"), score.dataHash()));
        return new Sheet.Part(
                words.of("sheet.figures"),
                List.of(words.of("head.figure"), words.of("head.value")),
                rows,
                List.of());
    }

    private Sheet.Part metrics(String title, boolean weighted) {
        Map<NodeId, Summand> table = new HashMap<>();
        card.score().table().forEach(row -> table.put(row.metric(), row));
        List<List<String>> rows =
                card.metrics().stream()
                        .filter(line -> line.weight() > 0 == weighted)
                        .map(line -> metric(line, Optional.ofNullable(table.get(line.metric()))))
                        .toList();
        return new Sheet.Part(
                words.of(title),
                heads(
                        "metric",
                        "tier",
                        "now",
                        "interval",
                        "sample",
                        "target",
                        "way",
                        "weight",
                        "adds",
                        "state"),
                rows,
                List.of());
    }

    private List<String> metric(MetricLine line, Optional<Summand> summand) {
        return List.of(
                words.name(line.metric()),
                words.tier(line.metric()),
                words.now(line.metric(), line.measured()),
                words.interval(line.metric(), line.measured()),
                words.sample(line.measured()),
                words.target(line.metric()),
                line.attainment().map(a -> ScoreWords.percent(a.unclipped())).orElse(""),
                summand.map(s -> ScoreWords.percent(s.weight())).orElse(""),
                summand.map(s -> ScoreWords.points(s.points(), 2)).orElse(""),
                line.unscored()
                        .filter(why -> line.progress() == MetricLine.Progress.UNKNOWN)
                        .map(words::why)
                        .orElseGet(() -> words.of("progress." + line.progress())));
    }

    private Sheet.Part guardrails() {
        List<List<String>> rows =
                card.guardrails().stream()
                        .map(line ->
                                List.of(
                                        words.name(line.metric()),
                                        words.now(line.metric(), line.measured()),
                                        words.interval(line.metric(), line.measured()),
                                        words.sample(line.measured()),
                                        words.limit(line.metric(), line.limit()),
                                        words.protectedBy(line.metric()),
                                        line.why()
                                                .map(why ->
                                                        words.of("phrase.unknown", words.why(why)))
                                                .orElseGet(() ->
                                                        words.of("guardrail." + line.state()))))
                        .toList();
        return new Sheet.Part(
                words.of("sheet.guardrails"),
                heads("guardrail", "now", "interval", "sample", "limit", "protects", "state"),
                rows,
                List.of());
    }

    private Sheet.Part controls() {
        List<List<String>> rows =
                card.controls().stream()
                        .map(line ->
                                List.of(
                                        words.name(line.metric()),
                                        words.now(line.metric(), line.measured()),
                                        words.sample(line.measured()),
                                        words.limit(line.metric(), line.range()),
                                        line.why()
                                                .map(why ->
                                                        words.of("phrase.unknown", words.why(why)))
                                                .orElseGet(
                                                        () -> words.of("control." + line.state()))))
                        .toList();
        return new Sheet.Part(
                words.of("sheet.controls"),
                heads("control", "now", "sample", "limit", "state"),
                rows,
                List.of());
    }

    private Sheet.Part comparisons() {
        List<List<String>> rows = new ArrayList<>();
        List<String> cautions = new ArrayList<>();
        card.comparisons()
                .forEach((metric, comparison) -> {
                    add(words.name(metric), comparison, rows, cautions);
                    score.beside(metric)
                            .forEach((base, beside) ->
                                    add(
                                            words.of(
                                                    "phrase.by",
                                                    words.name(metric),
                                                    words.name(base)),
                                            beside,
                                            rows,
                                            cautions));
                });
        return new Sheet.Part(
                words.of("sheet.comparisons"),
                heads("metric", "verdict", "decidedBy", "crude", "standardised"),
                rows,
                cautions);
    }

    private void add(
            String name, Comparison comparison, List<List<String>> rows, List<String> cautions) {
        rows.add(
                List.of(
                        name,
                        comparison.verdict().word(),
                        comparison.decidedBy().words(),
                        words.contrast(comparison.crude()),
                        comparison.standardised().map(words::contrast).orElse("")));
        comparison
                .warnings()
                .forEach(caution ->
                        cautions.add(words.of("phrase.about", name, words.caution(caution))));
    }

    private List<String> heads(String... names) {
        return List.of(names).stream().map(name -> words.of("head." + name)).toList();
    }
}
