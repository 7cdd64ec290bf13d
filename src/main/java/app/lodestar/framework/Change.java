package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an operation really did, settled under the lock and logged: replaying changes needs no
 * conflict rules, and each can be taken back exactly.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Change.Spliced.class, name = "spliced"),
    @JsonSubTypes.Type(value = Change.ItemAdded.class, name = "itemAdded"),
    @JsonSubTypes.Type(value = Change.ItemRemoved.class, name = "itemRemoved"),
    @JsonSubTypes.Type(value = Change.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Change.Dropped.class, name = "dropped"),
    @JsonSubTypes.Type(value = Change.Placed.class, name = "placed"),
    @JsonSubTypes.Type(value = Change.Buried.class, name = "buried"),
    @JsonSubTypes.Type(value = Change.Revived.class, name = "revived")
})
public sealed interface Change {

    /** The field held {@code before} and holds {@code after}; null is nothing. */
    record Put(NodeId node, Field field, @Nullable Value before, @Nullable Value after)
            implements Change {}

    /** The text of the field changed. */
    record Spliced(NodeId node, Field field, TextChange text) implements Change {}

    /** The item came to stand at {@code index} of the list. */
    record ItemAdded(NodeId node, Field field, String item, int index) implements Change {}

    /** The item that stood at {@code index} left the list. */
    record ItemRemoved(NodeId node, Field field, String item, int index) implements Change {}

    /** The node came into being. */
    record Added(Node node) implements Change {}

    /** The node was unmade as if it had never been; only ever the inverse of {@link Added}. */
    record Dropped(Node node) implements Change {}

    /** The node moved from one parent and place to another. */
    record Placed(
            NodeId node,
            @Nullable NodeId parentBefore,
            OrderKey orderBefore,
            @Nullable NodeId parentAfter,
            OrderKey orderAfter)
            implements Change {}

    /** The nodes were deleted together with {@code root}. */
    record Buried(NodeId root, Set<NodeId> nodes) implements Change {
        public Buried {
            nodes = java.util.Collections.unmodifiableSet(new TreeSet<>(nodes));
        }
    }

    /** The nodes that were deleted together with {@code root} came back. */
    record Revived(NodeId root, Set<NodeId> nodes) implements Change {
        public Revived {
            nodes = java.util.Collections.unmodifiableSet(new TreeSet<>(nodes));
        }
    }

    /** The framework after this change, which must have been settled on exactly this framework. */
    default MetricFramework apply(MetricFramework framework) {
        return switch (this) {
            case Put(NodeId id, Field field, Value _, Value after) ->
                    framework.with(framework.node(id).with(field, after));
            case Spliced(NodeId id, Field field, TextChange text) -> {
                Node node = framework.node(id);
                yield framework.with(node.with(field, Value.of(text.apply(node.text(field)))));
            }
            case ItemAdded(NodeId id, Field field, String item, int index) -> {
                Node node = framework.node(id);
                Value items = new Value.Items(node.items(field)).plus(item, index);
                yield framework.with(node.with(field, items));
            }
            case ItemRemoved(NodeId id, Field field, String item, int _) -> {
                Node node = framework.node(id);
                yield framework.with(
                        node.with(field, new Value.Items(node.items(field)).minus(item)));
            }
            case Added(Node node) -> framework.with(node);
            case Dropped(Node node) -> framework.without(node.id());
            case Placed(NodeId id, NodeId _, OrderKey _, NodeId parent, OrderKey order) ->
                    framework.with(framework.node(id).at(parent, order));
            case Buried(NodeId root, Set<NodeId> ids) -> bury(framework, ids, root);
            case Revived(NodeId _, Set<NodeId> ids) -> bury(framework, ids, null);
        };
    }

    /** The change that takes this one back. */
    default Change invert() {
        return switch (this) {
            case Put(NodeId node, Field field, Value before, Value after) ->
                    new Put(node, field, after, before);
            case Spliced(NodeId node, Field field, TextChange text) ->
                    new Spliced(node, field, text.invert());
            case ItemAdded(NodeId node, Field field, String item, int index) ->
                    new ItemRemoved(node, field, item, index);
            case ItemRemoved(NodeId node, Field field, String item, int index) ->
                    new ItemAdded(node, field, item, index);
            case Added(Node node) -> new Dropped(node);
            case Dropped(Node node) -> new Added(node);
            case Placed(NodeId node, NodeId p0, OrderKey o0, NodeId p1, OrderKey o1) ->
                    new Placed(node, p1, o1, p0, o0);
            case Buried(NodeId root, Set<NodeId> nodes) -> new Revived(root, nodes);
            case Revived(NodeId root, Set<NodeId> nodes) -> new Buried(root, nodes);
        };
    }

    private static MetricFramework bury(
            MetricFramework framework, Set<NodeId> ids, @Nullable NodeId root) {
        MetricFramework after = framework;
        for (NodeId id : ids) {
            after = after.with(after.node(id).buriedWith(root));
        }
        return after;
    }
}
