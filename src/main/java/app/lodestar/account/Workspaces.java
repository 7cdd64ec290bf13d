package app.lodestar.account;

import app.lodestar.account.internal.MembershipEntity;
import app.lodestar.account.internal.MembershipRepository;
import app.lodestar.account.internal.PersonRepository;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which workspace. */
@Component
@Transactional(readOnly = true)
public class Workspaces {

    private final MembershipRepository memberships;
    private final PersonRepository people;

    Workspaces(MembershipRepository memberships, PersonRepository people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** Whether the person may work in the workspace; false too if either does not exist. */
    public boolean isMember(PersonId person, WorkspaceId workspace) {
        return memberships.existsByWorkspaceIdAndPersonId(workspace.value(), person.value());
    }

    /**
     * The person's own workspace, where new work goes.
     *
     * @throws IllegalStateException if there is no such person
     */
    public WorkspaceId personal(PersonId person) {
        return people.findById(person.value())
                .map(stored -> new WorkspaceId(stored.workspaceId()))
                .orElseThrow(() -> new IllegalStateException("No person " + person));
    }

    /** All workspaces that the person may work in, in no order. */
    public List<WorkspaceId> of(PersonId person) {
        return memberships.findByPersonId(person.value()).stream()
                .map(MembershipEntity::workspaceId)
                .map(WorkspaceId::new)
                .toList();
    }

    /** All people who may work in the workspace, in no order. */
    public List<PersonId> members(WorkspaceId workspace) {
        return memberships.findByWorkspaceId(workspace.value()).stream()
                .map(MembershipEntity::personId)
                .map(PersonId::new)
                .toList();
    }
}
