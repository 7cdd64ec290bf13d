package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A check that a person set aside, for the whole framework or for one piece of it.
 *
 * @param id of the waiver itself, which stands in the document
 * @param node the one piece it is about; empty for the whole framework
 * @param reason never blank: without a reason nothing is waived
 */
public record Waiver(NodeId id, CheckId check, Optional<NodeId> node, String reason) {

    /** The waivers of a framework that count, in the order of the document. */
    public static List<Waiver> of(MetricFramework framework) {
        List<Waiver> waivers = new ArrayList<>();
        for (Node node : framework.list(NodeKind.WAIVER)) {
            String reason = node.text(Field.WAIVER_REASON);
            if (!Validation.isBlank(reason)) {
                CheckId.ofCode(node.text(Field.WAIVED_CHECK))
                        .ifPresent(check ->
                                waivers.add(
                                        new Waiver(
                                                node.id(),
                                                check,
                                                node.ref(Field.WAIVED_NODE),
                                                reason)));
            }
        }
        return waivers;
    }

    /**
     * The operation that waives a check.
     *
     * @param about null for the whole framework
     * @param fresh an id that nothing else has
     */
    public static Operation.Create waive(
            MetricFramework framework,
            CheckId check,
            @Nullable NodeId about,
            String reason,
            NodeId fresh) {
        Map<Field, Value> values = new TreeMap<>();
        values.put(Field.WAIVED_CHECK, Value.of(check.code()));
        values.put(Field.WAIVER_REASON, Value.of(reason));
        if (about != null && !about.equals(framework.id())) {
            values.put(Field.WAIVED_NODE, Value.of(about));
        }
        return new Fix.Add(NodeKind.WAIVER, null, values, null).operation(framework, fresh);
    }
}
