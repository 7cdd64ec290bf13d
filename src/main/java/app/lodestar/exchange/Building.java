package app.lodestar.exchange;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Optional;

/** A framework that grows by operations, as a person would make it. */
final class Building {
    private MetricFramework framework;

    Building(MetricFramework framework) {
        this.framework = framework;
    }

    MetricFramework framework() {
        return framework;
    }

    /** The framework with that word in a choice field. */
    static MetricFramework set(MetricFramework framework, NodeId node, Field field, Enum<?> word) {
        Building building = new Building(framework);
        Value before = framework.node(node).get(field);
        building.submit(new Operation.SetField(node, field, Value.of(word), before));
        return building.framework;
    }

    /** Puts text into an empty field of the root, unless it is refused. */
    Optional<Refusal> write(Field field, String text) {
        Refusal format = Validation.check(field, Value.of(text));
        if (format != null) {
            return Optional.of(format);
        }
        NodeId root = framework.id();
        return submit(
                field.type().isText()
                        ? new Operation.EditText(root, field, TextChange.replace("", 0, 0, text))
                        : new Operation.SetField(root, field, Value.of(text), null));
    }

    /** Makes these nodes, all or none. */
    Optional<Refusal> plant(List<Node> nodes) {
        return submit(new Operation.Plant(nodes));
    }

    private Optional<Refusal> submit(Operation operation) {
        return switch (Resolver.resolve(framework, operation, List.of())) {
            case Resolution.Applied(List<Change> changes, var _) -> {
                for (Change change : changes) {
                    framework = change.apply(framework);
                }
                yield Optional.empty();
            }
            case Resolution.Noop() -> Optional.empty();
            case Resolution.Rejected(Refusal refusal) -> Optional.of(refusal);
        };
    }
}
