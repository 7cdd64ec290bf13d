package app.lodestar.scoring;

import static app.lodestar.scoring.Warning.Code.CLIPPED;
import static app.lodestar.scoring.Warning.Code.CONTROL_UNKNOWN;
import static app.lodestar.scoring.Warning.Code.COUNTED_TWICE;
import static app.lodestar.scoring.Warning.Code.NO_INTERVAL;
import static app.lodestar.scoring.Warning.Code.PARTIAL_PERIOD;
import static app.lodestar.scoring.Warning.Code.PARTS_MISS_THE_WHOLE;
import static app.lodestar.scoring.Warning.Code.PAST_WARNING;
import static app.lodestar.scoring.Warning.Code.PROVISIONAL_PERIOD;
import static app.lodestar.scoring.Warning.Code.SMALL_SAMPLE;
import static app.lodestar.scoring.Warning.Code.TARGET_AFTER_DATA;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the traps that the values and the framework can show. */
final class Warnings {
    private final MetricFramework framework;
    private final Readings readings;
    private final ScoreSettings settings;
    private final List<Warning> warnings = new ArrayList<>();

    Warnings(MetricFramework framework, Readings readings, ScoreSettings settings) {
        this.framework = framework;
        this.readings = readings;
        this.settings = settings;
    }

    /** The warnings, by metric in outline order, then those between metrics. */
    List<Warning> all(
            List<MetricLine> lines, List<GuardrailLine> guardrails, List<ControlLine> controls) {
        framework.metrics().forEach(this::period);
        lines.stream().filter(MetricLine::counts).forEach(this::goal);
        for (GuardrailLine line : guardrails) {
            if (line.isWarned() && line.state() == GuardrailState.SAFE) {
                add(PAST_WARNING, line.metric());
            }
            if (line.state() != GuardrailState.UNKNOWN) {
                sample(line.metric(), line.measured());
            }
        }
        controls.stream()
                .filter(line -> line.state() == ControlLine.State.UNKNOWN)
                .forEach(line -> add(CONTROL_UNKNOWN, line.metric()));
        Arithmetic arithmetic = new Arithmetic(framework);
        countedTwice(lines, arithmetic);
        partsAndWholes(arithmetic);
        return warnings;
    }

    private void period(Node metric) {
        Measured.Known known = readings.known(metric.id()).orElse(null);
        if (known == null) {
            return;
        }
        LocalDate last = known.lastDay();
        Optional<LocalDate> setOn = metric.date(Field.TARGET_SET_ON);
        if (last != null && setOn.filter(day -> day.isAfter(last)).isPresent()) {
            add(TARGET_AFTER_DATA, metric.id());
        }
        switch (known.completeness()) {
            case COMPLETE -> {}
            case PARTIAL -> add(PARTIAL_PERIOD, metric.id());
            case PROVISIONAL -> add(PROVISIONAL_PERIOD, metric.id());
        }
    }

    private void goal(MetricLine line) {
        double share = line.attainment().orElseThrow().unclipped();
        if (share < 0 || share > 1) {
            add(CLIPPED, line.metric());
        }
        sample(line.metric(), line.measured());
        if (line.measured() instanceof Measured.Known known
                && known.uncertainty() instanceof Uncertainty.Undefined) {
            add(NO_INTERVAL, line.metric());
        }
    }

    private void sample(NodeId metric, Measured measured) {
        if (measured instanceof Measured.Known known) {
            if (known.n() < settings.sample()) {
                add(SMALL_SAMPLE, metric);
            }
        }
    }

    private void countedTwice(List<MetricLine> lines, Arithmetic arithmetic) {
        List<NodeId> weighted =
                lines.stream().filter(line -> line.weight() > 0).map(MetricLine::metric).toList();
        for (NodeId metric : weighted) {
            Set<NodeId> below = arithmetic.below(metric);
            weighted.stream()
                    .filter(below::contains)
                    .forEach(part -> add(COUNTED_TWICE, metric, part));
        }
    }

    /** Compares what was measured over one and the same period. */
    private void partsAndWholes(Arithmetic arithmetic) {
        for (Arithmetic.Whole whole : arithmetic.missed(this::value, settings.residual())) {
            LocalDate last = lastDay(whole.metric());
            if (whole.parts().stream().allMatch(part -> Objects.equals(lastDay(part), last))) {
                List<NodeId> metrics = new ArrayList<>(List.of(whole.metric()));
                metrics.addAll(whole.parts());
                warnings.add(new Warning(PARTS_MISS_THE_WHOLE, metrics));
            }
        }
    }

    private OptionalDouble value(NodeId metric) {
        return readings.known(metric)
                .filter(known -> known.completeness() == Measured.Completeness.COMPLETE)
                .map(known -> OptionalDouble.of(known.value()))
                .orElse(OptionalDouble.empty());
    }

    private @Nullable LocalDate lastDay(NodeId metric) {
        return readings.known(metric).map(Measured.Known::lastDay).orElse(null);
    }

    private void add(Warning.Code code, NodeId... metrics) {
        warnings.add(new Warning(code, List.of(metrics)));
    }
}
