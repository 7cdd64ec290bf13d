package app.lodestar.collaboration.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The marked moments of all frameworks. */
public interface VersionRepository extends Repository<VersionEntity, UUID> {

    VersionEntity save(VersionEntity version);

    Optional<VersionEntity> findById(UUID id);

    void delete(VersionEntity version);

    /** The newest first. */
    @Query(
            """
            select v from VersionEntity v where v.frameworkId = :framework
            order by v.sequence desc, v.createdAt desc\
            """)
    List<VersionEntity> of(UUID framework);

    @Query(
            """
            select count(v) from VersionEntity v
            where v.frameworkId = :framework and v.sequence = :sequence\
            """)
    long countAt(UUID framework, long sequence);

    @Query("select count(v) from VersionEntity v where v.frameworkId = :framework")
    long countOf(UUID framework);

    @Modifying
    @Query("delete from VersionEntity v where v.frameworkId = :framework")
    void purge(UUID framework);
}
