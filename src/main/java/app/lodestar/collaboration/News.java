package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import java.util.List;
import java.util.Optional;

/**
 * What came of a framework since somebody last looked.
 *
 * @param changes what led from then to now, in order; empty when that is not remembered, so that
 *     all of it must be read again
 * @param own whether some of it came of steps of the reader's own, here or elsewhere; true too when
 *     nobody can say
 * @param role what the reader is to it by now
 */
public record News(
        long sequence,
        MetricFramework framework,
        Optional<List<Change>> changes,
        boolean own,
        Role role) {

    static News of(
            FrameworkHub.State state, Optional<List<LogEntry>> since, PersonId reader, Role role) {
        return new News(
                state.sequence(),
                state.framework(),
                since.map(all -> all.stream().flatMap(each -> each.changes().stream()).toList()),
                since.map(all -> all.stream().anyMatch(each -> each.author().equals(reader)))
                        .orElse(true),
                role);
    }
}
