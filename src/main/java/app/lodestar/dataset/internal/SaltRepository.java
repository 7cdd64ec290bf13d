package app.lodestar.dataset.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The salts of all workspaces. */
public interface SaltRepository extends Repository<SaltEntity, UUID> {

    SaltEntity save(SaltEntity salt);

    Optional<SaltEntity> findById(UUID workspace);

    void deleteById(UUID workspace);
}
