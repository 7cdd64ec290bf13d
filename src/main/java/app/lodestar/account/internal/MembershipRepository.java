package app.lodestar.account.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MembershipRepository
        extends JpaRepository<MembershipEntity, MembershipEntity.Key> {

    boolean existsByWorkspaceIdAndPersonId(UUID workspaceId, UUID personId);

    List<MembershipEntity> findByPersonId(UUID personId);

    List<MembershipEntity> findByWorkspaceId(UUID workspaceId);

    void deleteByPersonId(UUID personId);
}
