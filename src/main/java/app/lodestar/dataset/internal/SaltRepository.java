package app.lodestar.dataset.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The salts of all workspaces. */
public interface SaltRepository extends Repository<SaltEntity, UUID> {

    SaltEntity save(SaltEntity salt);

    Optional<SaltEntity> findById(UUID workspace);

    /** Deletes the row at once, if it is there. */
    @Modifying
    @Query("delete from SaltEntity s where s.workspaceId = :workspace")
    void delete(UUID workspace);
}
