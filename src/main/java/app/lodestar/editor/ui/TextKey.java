package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.util.Optional;

/** Names a long text in the browser's own store: whose, in which framework, of which piece. */
record TextKey(NodeId node, Field field) {

    /** How all keys of a person's texts in the framework begin. */
    static String start(EditorSession session) {
        return session.person().id().value() + "/" + session.id() + "/";
    }

    String in(EditorSession session) {
        return start(session) + node + "/" + field.code();
    }

    /** What the key names, if it is one of this person's in this framework. */
    static Optional<TextKey> read(EditorSession session, String key) {
        String start = start(session);
        String[] parts =
                key.startsWith(start)
                        ? key.substring(start.length()).split("/", -1)
                        : new String[0];
        try {
            return parts.length == 2
                    ? Optional.of(new TextKey(NodeId.of(parts[0]), Field.ofCode(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException noSuchPieceOrField) {
            return Optional.empty();
        }
    }
}
