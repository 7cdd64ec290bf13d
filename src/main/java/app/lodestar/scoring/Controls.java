package app.lodestar.scoring;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The controls of a framework and what they withhold. A control out of range withholds what it
 * protects; one that names nothing withholds everything.
 */
final class Controls {
    private final MetricFramework framework;
    private final Readings readings;
    private final List<ControlLine> lines = new ArrayList<>();
    private final Map<NodeId, Why> withheld = new HashMap<>();

    Controls(MetricFramework framework, List<Node> controls, Readings readings) {
        this.framework = framework;
        this.readings = readings;
        controls.forEach(this::add);
    }

    List<ControlLine> lines() {
        return List.copyOf(lines);
    }

    /** Why a metric's value is not to be believed. */
    Optional<Why> withholding(NodeId metric) {
        return Optional.ofNullable(withheld.get(metric));
    }

    private void add(Node control) {
        Optional<Fence> range = Fence.limit(control);
        Optional<Why> why =
                readings.unfit(control)
                        .or(() ->
                                range.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Why.of(Why.Code.NO_LIMIT)));
        ControlLine.State state = state(control, range);
        List<NodeId> guards = guards(control);
        lines.add(
                new ControlLine(
                        control.id(), readings.measured(control.id()), state, range, why, guards));
        if (state == ControlLine.State.OUT_OF_RANGE) {
            Why moved = Why.of(Why.Code.WITHHELD, control.label());
            List<NodeId> all =
                    guards.isEmpty() ? framework.metrics().stream().map(Node::id).toList() : guards;
            all.forEach(metric -> withheld.putIfAbsent(metric, moved));
        }
    }

    private ControlLine.State state(Node control, Optional<Fence> range) {
        Optional<Measured.Known> known = readings.usable(control);
        if (known.isEmpty() || range.isEmpty()) {
            return ControlLine.State.UNKNOWN;
        }
        return range.get().holds(known.get().value())
                ? ControlLine.State.IN_RANGE
                : ControlLine.State.OUT_OF_RANGE;
    }

    private List<NodeId> guards(Node control) {
        Set<NodeId> guards = new HashSet<>(control.refs(Field.PROTECTS));
        for (Node edge : framework.list(NodeKind.EDGE)) {
            boolean protects =
                    edge.choice(Field.EDGE_KIND, EdgeKind.class).orElse(null) == EdgeKind.PROTECTS;
            if (protects && edge.ref(Field.EDGE_FROM).filter(control.id()::equals).isPresent()) {
                edge.ref(Field.EDGE_TO).ifPresent(guards::add);
            }
        }
        return framework.metrics().stream().map(Node::id).filter(guards::contains).toList();
    }
}
