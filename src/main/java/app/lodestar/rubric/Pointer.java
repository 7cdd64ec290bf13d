package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document that speaks for or against a check.
 *
 * @param node the id of the framework itself for what stands in its context
 * @param field null where the piece as a whole is meant
 */
public record Pointer(NodeId node, @Nullable Field field) {}
