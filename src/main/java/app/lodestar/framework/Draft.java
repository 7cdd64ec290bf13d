package app.lodestar.framework;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node of a document while it is read: where it stands in the file and what was understood. */
final class Draft {
    final NodeKind kind;
    final String pointer;
    final Map<Field, Value> values = new TreeMap<>();
    @Nullable NodeId id;
    @Nullable NodeId parent;

    Draft(NodeKind kind, String pointer, @Nullable NodeId parent) {
        this.kind = kind;
        this.pointer = pointer;
        this.parent = parent;
    }

    /** The place of a field of this node in the document. */
    String pointer(Field field) {
        return pointer + "/" + field.path().replace('.', '/');
    }

    /** The node, once its id is known. */
    Node node(NodeId known, OrderKey order) {
        return new Node(known, kind, parent, order, null, values);
    }
}
