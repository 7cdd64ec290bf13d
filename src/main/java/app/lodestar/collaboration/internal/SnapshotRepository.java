package app.lodestar.collaboration.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The snapshots of all frameworks. */
public interface SnapshotRepository extends Repository<SnapshotEntity, OperationKey> {

    SnapshotEntity save(SnapshotEntity snapshot);

    /** The newest first. */
    @Query(
            """
            select s from SnapshotEntity s where s.key.frameworkId = :framework
            order by s.key.sequence desc\
            """)
    List<SnapshotEntity> of(UUID framework);

    @Modifying
    @Query(
            """
            delete from SnapshotEntity s
            where s.key.frameworkId = :framework and s.key.sequence < :before\
            """)
    void dropBefore(UUID framework, long before);
}
