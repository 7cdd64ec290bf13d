package app.lodestar.collaboration.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The search words of all frameworks. */
public interface FrameworkSearchRepository extends Repository<FrameworkSearchEntity, UUID> {

    FrameworkSearchEntity save(FrameworkSearchEntity words);

    @Modifying
    @Query("delete from FrameworkSearchEntity s where s.frameworkId = :framework")
    void purge(UUID framework);
}
