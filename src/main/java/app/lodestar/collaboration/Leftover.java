package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a step that could not be taken back; {@code field} is null when the place is the
 * matter.
 */
public sealed interface Leftover {
    NodeId node();

    @Nullable Field field();

    /** It was changed since, last by that person, and stays as it is. */
    record ChangedSince(NodeId node, @Nullable Field field, PersonId by) implements Leftover {}

    /** It no longer fits the framework. */
    record Refused(NodeId node, @Nullable Field field, Refusal refusal) implements Leftover {}
}
