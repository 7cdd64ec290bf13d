package app.lodestar.scoring;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What was measured, and whether it is fit to be scored. */
final class Readings {
    private final Map<NodeId, Measured> measured;
    private final ScoreSettings settings;

    Readings(Map<NodeId, Measured> measured, ScoreSettings settings) {
        this.measured = Map.copyOf(measured);
        this.settings = settings;
    }

    Measured measured(NodeId metric) {
        return measured.getOrDefault(metric, Measured.nothing());
    }

    Optional<Measured.Known> known(NodeId metric) {
        return measured(metric) instanceof Measured.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** The value of a whole, mature period with enough units; empty when there is none. */
    Optional<Measured.Known> usable(Node metric) {
        return unfit(metric).isPresent() ? Optional.empty() : known(metric.id());
    }

    /** Why there is no usable value; empty when there is one. */
    Optional<Why> unfit(Node metric) {
        return switch (measured(metric.id())) {
            case Measured.Unknown(Why why) -> Optional.of(why);
            case Measured.Known known -> {
                Optional<Why> incomplete =
                        switch (known.completeness()) {
                            case COMPLETE -> Optional.empty();
                            case PARTIAL -> Optional.of(Why.of(Why.Code.PARTIAL));
                            case PROVISIONAL -> Optional.of(Why.of(Why.Code.PROVISIONAL));
                        };
                long minimum = minimum(metric);
                yield incomplete.isPresent() || known.n() >= minimum
                        ? incomplete
                        : Optional.of(Why.tooLittleData(known.n(), minimum));
            }
        };
    }

    private long minimum(Node metric) {
        return metric.number(Field.MIN_SAMPLE).map(BigDecimal::longValue).orElse(settings.sample());
    }
}
