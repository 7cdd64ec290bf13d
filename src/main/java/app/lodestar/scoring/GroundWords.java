package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.Optional;

/** The grounds and warnings of a scorecard as sentences. */
public final class GroundWords {
    private final Scorecard card;
    private final ScoreWords words;

    public GroundWords(Scorecard card, ScoreWords words) {
        this.card = card;
        this.words = words;
    }

    /** One sentence; plain text. */
    public String of(Ground ground) {
        return switch (ground.code()) {
            case GUARDRAIL_BREACHED, GUARDRAIL_AT_RISK -> guardrail(ground);
            case GUARDRAIL_UNKNOWN ->
                    words.of(
                            key(ground),
                            words.names(ground.metrics()),
                            line(ground.metrics().getFirst())
                                    .flatMap(GuardrailLine::why)
                                    .map(words::why)
                                    .orElse(""));
            case CONTROL_OUT_OF_RANGE -> control(ground);
            case NORTH_STAR_UNKNOWN ->
                    ground.metrics().isEmpty()
                            ? words.of("ground.NO_NORTH_STAR")
                            : words.of(
                                    key(ground),
                                    words.names(ground.metrics()),
                                    northStarsWhy(ground.metrics().getFirst()));
            case NO_WEIGHT -> words.of(key(ground));
            case LOW_COVERAGE ->
                    words.of(
                            key(ground),
                            ScoreWords.percent(card.score().coverage()),
                            ScoreWords.percent(card.settings().coverage()));
            case LOW_SCORE ->
                    words.of(key(ground), score(), ScoreWords.points(card.settings().atRisk(), 0));
            case GOALS_REACHED ->
                    words.of(key(ground), score(), words.chance(card.chance().orElse(0)));
            case ON_THE_WAY -> words.of(key(ground), score());
        };
    }

    /** One sentence; plain text. */
    public String of(Warning warning) {
        NodeId first = warning.metrics().getFirst();
        String rest = words.names(warning.metrics().subList(1, warning.metrics().size()));
        return words.of("warning." + warning.code(), words.name(first), rest);
    }

    private static String key(Ground ground) {
        return "ground." + ground.code();
    }

    private String score() {
        return ScoreWords.points(card.score().points().orElse(0), 1);
    }

    private String guardrail(Ground ground) {
        GuardrailLine line = line(ground.metrics().getFirst()).orElseThrow();
        return words.of(
                key(ground),
                words.name(line.metric()),
                words.nowAndInterval(line.metric(), line.measured()),
                words.limit(line.metric(), line.limit()));
    }

    private String control(Ground ground) {
        ControlLine line =
                card.controls().stream()
                        .filter(each -> ground.metrics().contains(each.metric()))
                        .findFirst()
                        .orElseThrow();
        return words.of(
                key(ground),
                words.name(line.metric()),
                words.now(line.metric(), line.measured()),
                words.limit(line.metric(), line.range()));
    }

    private String northStarsWhy(NodeId star) {
        return card.metrics().stream()
                .filter(line -> line.metric().equals(star))
                .findFirst()
                .flatMap(MetricLine::unscored)
                .map(words::why)
                .orElse("");
    }

    private Optional<GuardrailLine> line(NodeId metric) {
        return card.guardrails().stream().filter(line -> line.metric().equals(metric)).findFirst();
    }
}
