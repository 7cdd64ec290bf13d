package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an operation came to. */
public sealed interface Resolution {

    /**
     * It was carried out as these changes, in order; what the author should be told stands in the
     * notices.
     */
    record Applied(List<Change> changes, List<Notice> notices) implements Resolution {
        public Applied {
            changes = List.copyOf(changes);
            notices = List.copyOf(notices);
        }
    }

    /** There was nothing to do. */
    record Noop() implements Resolution {}

    /** It was refused, and nothing changed. */
    record Rejected(Refusal refusal) implements Resolution {}

    /** Something the author of an operation should know though it was carried out. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "notice")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Notice.Overwrote.class, name = "overwrote"),
        @JsonSubTypes.Type(value = Notice.NodeIsDeleted.class, name = "nodeIsDeleted"),
        @JsonSubTypes.Type(value = Notice.Lifted.class, name = "lifted")
    })
    sealed interface Notice {
        /** The field held something the author had not seen; empty when it had been cleared. */
        record Overwrote(NodeId node, Field field, Value unseen) implements Notice {}

        /** The node is deleted; the edit is kept on it. */
        record NodeIsDeleted(NodeId node) implements Notice {}

        /** These were put into the deleted part meanwhile; they now stand above it. */
        record Lifted(List<NodeId> nodes) implements Notice {}
    }
}
