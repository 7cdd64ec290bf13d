package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Everything that speaks for a status, in the order of weight. */
final class Grounds {
    private final ScoreSettings settings;
    private final Score score;
    private final Optional<MetricLine> northStar;
    private final List<GuardrailLine> guardrails;
    private final List<Ground> grounds = new ArrayList<>();

    Grounds(
            ScoreSettings settings,
            Score score,
            Optional<MetricLine> northStar,
            List<GuardrailLine> guardrails,
            List<ControlLine> controls) {
        this.settings = settings;
        this.score = score;
        this.northStar = northStar;
        this.guardrails = guardrails;
        guardrails(GuardrailState.BREACH, Ground.Code.GUARDRAIL_BREACHED);
        controls.stream()
                .filter(line -> line.state() == ControlLine.State.OUT_OF_RANGE)
                .forEach(line -> add(Ground.Code.CONTROL_OUT_OF_RANGE, line.metric()));
        unknown();
        guardrails(GuardrailState.AT_RISK, Ground.Code.GUARDRAIL_AT_RISK);
        points();
    }

    /** The grounds, the weightiest first; those of one kind in outline order. */
    List<Ground> all() {
        grounds.sort(Comparator.comparing(Ground::code));
        return List.copyOf(grounds);
    }

    private void unknown() {
        if (score.band().isEmpty()) {
            add(Ground.Code.NO_WEIGHT);
        } else if (score.coverage() < settings.coverage() - ScoreSum.ROUNDING) {
            add(Ground.Code.LOW_COVERAGE);
        }
        if (northStar.isEmpty()) {
            add(Ground.Code.NORTH_STAR_UNKNOWN);
        } else if (northStar.get().unscored().isPresent()) {
            add(Ground.Code.NORTH_STAR_UNKNOWN, northStar.get().metric());
        }
        guardrails(GuardrailState.UNKNOWN, Ground.Code.GUARDRAIL_UNKNOWN);
    }

    private void points() {
        OptionalDouble points = score.points();
        if (points.isPresent() && points.getAsDouble() < settings.atRisk() - ScoreSum.ROUNDING) {
            add(Ground.Code.LOW_SCORE);
        }
        if (!grounds.isEmpty()) {
            return;
        }
        boolean full = points.orElse(0) >= settings.achieved() - ScoreSum.ROUNDING;
        double chance = northStar.map(line -> line.chance().orElse(0)).orElse(0.0);
        add(
                full && chance >= settings.chance()
                        ? Ground.Code.GOALS_REACHED
                        : Ground.Code.ON_THE_WAY);
    }

    private void guardrails(GuardrailState state, Ground.Code code) {
        guardrails.stream()
                .filter(line -> line.state() == state)
                .forEach(line -> add(code, line.metric()));
    }

    private void add(Ground.Code code, NodeId... metrics) {
        grounds.add(new Ground(code, List.of(metrics)));
    }
}
