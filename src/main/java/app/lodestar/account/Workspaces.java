package app.lodestar.account;

import java.util.List;
import org.springframework.stereotype.Service;

/** Stand-in. */
@Service
public class Workspaces {
    public boolean isMember(PersonId person, WorkspaceId workspace) {
        return person.value().equals(workspace.value());
    }

    public WorkspaceId personal(PersonId person) {
        return new WorkspaceId(person.value());
    }

    public List<WorkspaceId> of(PersonId person) {
        return List.of(personal(person));
    }
}
