package app.lodestar.rubric;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where reaching a target would move the north star most: the gap to the target as a share of the
 * baseline, times the elasticity of the north star along the arithmetic edges at the baselines. The
 * elasticity of a factor is its power, of a term its share in the sum; what is reached by several
 * ways adds up. Nothing is known of influence and segments.
 */
final class Leverage {
    private final Reading reading;
    private final Map<NodeId, List<Links.Link>> below = new HashMap<>();
    private final Map<Piece, Double> elasticity = new HashMap<>();

    private Leverage(Reading reading) {
        this.reading = reading;
        for (Links.Link link : reading.links().of(EdgeKind::isArithmetic)) {
            below.computeIfAbsent(link.to().id(), _ -> new ArrayList<>()).add(link);
        }
    }

    /** The metrics with the most leverage, more than one if they tie; empty where none has any. */
    static Optional<List<Piece>> largest(Reading reading) {
        return new Leverage(reading).largest();
    }

    private Optional<List<Piece>> largest() {
        reading.metrics(Tier.NORTH_STAR).stream()
                .findFirst()
                .ifPresent(top -> descend(top, 1, new HashSet<>(Set.of(top.id()))));
        double most = 0;
        List<Piece> largest = new ArrayList<>();
        for (Piece metric : reading.metrics()) {
            double leverage =
                    Math.abs(elasticity.getOrDefault(metric, 0.0)) * gap(metric).orElse(0);
            if (leverage > most * (1 + 1e-12)) {
                largest.clear();
                most = leverage;
            }
            if (most > 0 && leverage >= most * (1 - 1e-12)) {
                largest.add(metric);
            }
        }
        return largest.isEmpty() ? Optional.empty() : Optional.of(largest);
    }

    /** Only the first view of a metric counts, so that no way is walked twice. */
    private void descend(Piece metric, double factor, Set<NodeId> path) {
        List<Links.Link> links = below.getOrDefault(metric.id(), List.of());
        if (links.isEmpty()) {
            return;
        }
        String view = links.getFirst().edge().text(Field.EDGE_VIEW);
        for (Links.Link link : links) {
            OptionalDouble own = elasticity(link);
            if (link.edge().text(Field.EDGE_VIEW).equals(view)
                    && own.isPresent()
                    && path.add(link.from().id())) {
                double along = factor * own.getAsDouble();
                elasticity.merge(link.from(), along, Double::sum);
                descend(link.from(), along, path);
                path.remove(link.from().id());
            }
        }
    }

    private static OptionalDouble elasticity(Links.Link link) {
        int sign = link.edge().number(Field.EDGE_SIGN).map(BigDecimal::signum).orElse(1);
        return switch (link.kind()) {
            case FACTOR -> OptionalDouble.of(sign == 0 ? 1 : sign);
            case NUMERATOR -> OptionalDouble.of(1);
            case DENOMINATOR -> OptionalDouble.of(-1);
            case SUM_TERM -> {
                double whole =
                        link.to().number(Field.BASELINE_VALUE).map(Number::doubleValue).orElse(0.0);
                double part =
                        link.from()
                                .number(Field.BASELINE_VALUE)
                                .map(Number::doubleValue)
                                .orElse(0.0);
                yield whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(sign * part / whole);
            }
            case SEGMENT, INFLUENCE, PEER, PROTECTS -> OptionalDouble.empty();
        };
    }

    /** How far the target is from the baseline, as a share of the baseline; never negative. */
    private static OptionalDouble gap(Piece metric) {
        double baseline = metric.number(Field.BASELINE_VALUE).map(Number::doubleValue).orElse(0.0);
        Optional<Double> target = metric.number(Field.TARGET_VALUE).map(Number::doubleValue);
        if (baseline == 0 || target.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean relative = metric.is(Field.TARGET_KIND, TargetKind.RELATIVE);
        double gap = relative ? target.get() : (target.get() - baseline) / baseline;
        return OptionalDouble.of(Math.abs(gap));
    }
}
