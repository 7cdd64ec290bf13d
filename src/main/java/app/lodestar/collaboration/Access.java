package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a framework, asked anew at each step and in its transaction. Whatever is not
 * allowed looks like a framework that does not exist.
 */
@Component
class Access {
    private final FrameworkRepository frameworks;
    private final Workspaces workspaces;

    Access(FrameworkRepository frameworks, Workspaces workspaces) {
        this.frameworks = frameworks;
        this.workspaces = workspaces;
    }

    /** The row of a framework that the person may read. */
    FrameworkEntity toRead(PersonId person, FrameworkId id) {
        return allowed(person, frameworks.findById(id.value()).filter(row -> !row.isBinned()));
    }

    /** The row of a framework that the person may write, held until the transaction ends. */
    FrameworkEntity toWrite(PersonId person, FrameworkId id) {
        return allowed(person, frameworks.lock(id.value()).filter(row -> !row.isBinned()));
    }

    /** The row of a framework, in the bin or not, that the person may dispose of; held likewise. */
    FrameworkEntity toDispose(PersonId person, FrameworkId id) {
        return allowed(person, frameworks.lock(id.value()));
    }

    private FrameworkEntity allowed(PersonId person, Optional<FrameworkEntity> row) {
        return row.filter(r -> workspaces.isMember(person, new WorkspaceId(r.workspaceId())))
                .orElseThrow(FrameworkNotFoundException::new);
    }
}
