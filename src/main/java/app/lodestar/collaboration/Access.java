package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.MemberEntity;
import app.lodestar.collaboration.internal.MemberRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a framework, asked anew at each step and in its transaction. A framework
 * that someone may not even read looks to them like one that does not exist.
 */
@Component
class Access {
    private final FrameworkRepository frameworks;
    private final MemberRepository members;
    private final Workspaces workspaces;

    /** A framework's row, and what the person who asked is to it. */
    record Granted(FrameworkEntity row, Role role) {}

    Access(FrameworkRepository frameworks, MemberRepository members, Workspaces workspaces) {
        this.frameworks = frameworks;
        this.members = members;
        this.workspaces = workspaces;
    }

    /** A framework that the person may read. */
    Granted toRead(PersonId person, FrameworkId id) {
        return granted(person, frameworks.findById(id.value()).filter(row -> !row.isBinned()));
    }

    /**
     * The same, held until the transaction ends, so that no right to it changes meanwhile. Whether
     * the person may write is seen from their role.
     */
    Granted toTakeATurn(PersonId person, FrameworkId id) {
        return granted(person, frameworks.lock(id.value()).filter(row -> !row.isBinned()));
    }

    /** A framework, in the bin or not, that the person may dispose of; held likewise. */
    FrameworkEntity toDispose(PersonId person, FrameworkId id) {
        Granted granted = granted(person, frameworks.lock(id.value()));
        if (!granted.role().mayDispose()) {
            throw new FrameworkNotFoundException();
        }
        return granted.row();
    }

    /** What the person is to the framework; empty when it is not theirs to see. */
    Optional<Role> role(PersonId person, FrameworkId id) {
        return frameworks
                .findById(id.value())
                .filter(row -> !row.isBinned())
                .flatMap(row -> role(person, row));
    }

    private Granted granted(PersonId person, Optional<FrameworkEntity> row) {
        return row.flatMap(r -> role(person, r).map(role -> new Granted(r, role)))
                .orElseThrow(FrameworkNotFoundException::new);
    }

    private Optional<Role> role(PersonId person, FrameworkEntity row) {
        return workspaces.isMember(person, new WorkspaceId(row.workspaceId()))
                ? Optional.of(Role.OWNER)
                : members.findById(new MemberEntity.Key(row.getId(), person.value()))
                        .map(MemberEntity::role);
    }
}
