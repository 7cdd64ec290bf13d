package app.lodestar.collaboration;

import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import java.util.List;
import java.util.Optional;

/**
 * What came of a framework since somebody last looked.
 *
 * @param changes what led from then to now, in order; empty when that is not remembered, so that
 *     all of it must be read again
 * @param role what the reader is to it by now
 */
public record News(
        long sequence, MetricFramework framework, Optional<List<Change>> changes, Role role) {}
