package app.lodestar.collaboration;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A framework as it stands.
 *
 * @param readOnly why nothing can be written to it, or null when it can
 */
public record OpenedFramework(
        FrameworkId id, long sequence, MetricFramework framework, @Nullable Refusal readOnly) {}
