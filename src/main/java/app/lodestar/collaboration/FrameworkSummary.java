package app.lodestar.collaboration;

import app.lodestar.framework.Mode;
import app.lodestar.framework.Status;
import app.lodestar.framework.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A framework as a row of a list.
 *
 * @param shape how many live metrics stand in each tier; every tier is there
 * @param updatedAt when its content last changed
 * @param binnedAt when it was put into the bin, or null when it is not there
 * @param role what the reader is to it
 * @param owners the names of those whose it is; empty when it is the reader's own
 */
public record FrameworkSummary(
        FrameworkId id,
        String title,
        String question,
        Mode mode,
        Status status,
        Map<Tier, Integer> shape,
        Instant updatedAt,
        @Nullable Instant binnedAt,
        Role role,
        List<String> owners) {
    public FrameworkSummary {
        owners = List.copyOf(owners);
    }
}
