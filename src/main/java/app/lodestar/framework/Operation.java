package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked to be done to a framework, as seen from where they stood. {@link Resolver}
 * settles what it comes to on the framework as it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.SetField.class, name = "set"),
    @JsonSubTypes.Type(value = Operation.EditText.class, name = "text"),
    @JsonSubTypes.Type(value = Operation.AddItem.class, name = "add"),
    @JsonSubTypes.Type(value = Operation.RemoveItem.class, name = "remove"),
    @JsonSubTypes.Type(value = Operation.Create.class, name = "create"),
    @JsonSubTypes.Type(value = Operation.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Operation.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = Operation.Restore.class, name = "restore"),
    @JsonSubTypes.Type(value = Operation.Plant.class, name = "plant")
})
public sealed interface Operation {

    /**
     * Puts a value into a field that is neither text nor list; {@code value} null clears it. {@code
     * previous} is what the author saw there.
     */
    record SetField(NodeId node, Field field, @Nullable Value value, @Nullable Value previous)
            implements Operation {}

    /** Changes the text of a prose or formula field, as it read at the author's base sequence. */
    record EditText(NodeId node, Field field, TextChange change) implements Operation {}

    /**
     * Adds an item to a list field, at {@code index} or at the end if that is null or past it;
     * nothing happens when the item is there.
     */
    record AddItem(NodeId node, Field field, String item, @Nullable Integer index)
            implements Operation {
        public AddItem(NodeId node, Field field, String item) {
            this(node, field, item, null);
        }
    }

    /** Removes an item from a list field, unless someone added it again unseen by the author. */
    record RemoveItem(NodeId node, Field field, String item) implements Operation {}

    /**
     * Makes a node under {@code parent} (null is the top) next after the sibling {@code after}
     * (null is first) with its first values.
     */
    record Create(
            NodeId node,
            NodeKind kind,
            @Nullable NodeId parent,
            @Nullable NodeId after,
            Map<Field, Value> values)
            implements Operation {
        public Create {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /**
     * Moves a node under {@code parent} (null is the top), next after the sibling {@code after}
     * (null is first).
     */
    record Move(NodeId node, @Nullable NodeId parent, @Nullable NodeId after)
            implements Operation {}

    /** Deletes a node with the descendants the author saw; those unseen are lifted out. */
    record Delete(NodeId node, Set<NodeId> seen) implements Operation {
        public Delete {
            seen = Collections.unmodifiableSet(new TreeSet<>(seen));
        }
    }

    /** Brings back a deleted node and all that was deleted with it. */
    record Restore(NodeId node) implements Operation {}

    /**
     * Makes many new nodes at once, in place: a pasted outline, a template, an imported file.
     * Parents come first.
     */
    record Plant(List<Node> nodes) implements Operation {
        public Plant {
            nodes = List.copyOf(nodes);
        }
    }
}
