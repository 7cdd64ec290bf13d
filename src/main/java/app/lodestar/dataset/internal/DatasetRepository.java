package app.lodestar.dataset.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of all datasets. */
public interface DatasetRepository extends Repository<DatasetEntity, UUID> {

    DatasetEntity save(DatasetEntity dataset);

    Optional<DatasetEntity> findById(UUID id);

    boolean existsById(UUID id);

    /** Deletes the row at once, if it is there. */
    @Modifying
    @Query("delete from DatasetEntity d where d.id = :id")
    void delete(UUID id);

    /** The newest first. */
    List<DatasetEntity> findByWorkspaceIdInOrderByCreatedAtDescIdDesc(Collection<UUID> workspaces);

    /** Those made from this source, the newest first. */
    @Query(
            """
            select d from DatasetEntity d
            where d.workspaceId = :workspace and d.sourceSha256 = :sha256
            order by d.createdAt desc, d.id desc\
            """)
    List<DatasetEntity> ofSource(UUID workspace, String sha256);
}
