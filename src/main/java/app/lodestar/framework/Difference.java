package app.lodestar.framework;

import org.jspecify.annotations.Nullable;

/** One thing that is not the same in two frameworks, as a reader would say it. */
public sealed interface Difference {

    /** The node that it is about. */
    NodeId node();

    /** The node is in the later framework only. An edge whose ends came back counts too. */
    record Added(Node after) implements Difference {
        @Override
        public NodeId node() {
            return after.id();
        }
    }

    /** The node is in the earlier framework only. */
    record Removed(Node before) implements Difference {
        @Override
        public NodeId node() {
            return before.id();
        }
    }

    /** The node hangs under another one; null is the top of the list. */
    record Moved(NodeId node, @Nullable NodeId parentBefore, @Nullable NodeId parentAfter)
            implements Difference {}

    /**
     * The node stands elsewhere among its siblings, while as many of them as could stayed.
     *
     * @param after the sibling it stands behind now, or null when it is the first
     */
    record Reordered(NodeId node, @Nullable NodeId after) implements Difference {}

    /** The node is called something else; either may be empty. */
    record Renamed(NodeId node, Field field, String before, String after) implements Difference {}

    /** Another field holds something else; null is nothing. */
    record Changed(NodeId node, Field field, @Nullable Value before, @Nullable Value after)
            implements Difference {}
}
