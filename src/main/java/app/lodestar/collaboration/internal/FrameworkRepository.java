package app.lodestar.collaboration.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of all frameworks. */
public interface FrameworkRepository extends Repository<FrameworkEntity, UUID> {

    /** How far a framework's log goes. */
    record Head(UUID id, long sequence) {}

    FrameworkEntity save(FrameworkEntity framework);

    Optional<FrameworkEntity> findById(UUID id);

    /** The row, held against every other writer until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FrameworkEntity f where f.id = :id")
    Optional<FrameworkEntity> lock(UUID id);

    @Query(
            """
            select new app.lodestar.collaboration.internal.FrameworkRepository$Head(f.id, f.head)
            from FrameworkEntity f where f.id in :ids\
            """)
    List<Head> heads(Collection<UUID> ids);

    @Query("select f.id from FrameworkEntity f where f.workspaceId = :workspace")
    List<UUID> inWorkspace(UUID workspace);

    /** Those whose log does not go from 1 to their head without a gap. */
    @Query(
            """
            select f.id from FrameworkEntity f
            where f.head <> (select count(*) from OperationEntity o
                    where o.key.frameworkId = f.id)
                or f.head <> (select coalesce(max(o.key.sequence), 0) from OperationEntity o
                    where o.key.frameworkId = f.id)\
            """)
    List<UUID> damaged();

    /** Lets the rows of the log be deleted in this transaction. */
    @Modifying
    @Query("update FrameworkEntity f set f.purging = true where f.id = :id")
    void markAsPurging(UUID id);

    @Modifying
    @Query("delete from FrameworkEntity f where f.id = :id")
    void purge(UUID id);
}
