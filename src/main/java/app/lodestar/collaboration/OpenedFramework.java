package app.lodestar.collaboration;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A framework as it stands.
 *
 * @param readOnly why its reader can write nothing to it, or null when they can
 * @param role what its reader is to it
 */
public record OpenedFramework(
        FrameworkId id,
        long sequence,
        MetricFramework framework,
        @Nullable Refusal readOnly,
        Role role) {}
