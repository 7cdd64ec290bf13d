package app.lodestar.practice.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The attempts of all people. */
public interface AttemptRepository extends Repository<AttemptEntity, UUID> {

    AttemptEntity save(AttemptEntity attempt);

    void flush();

    Optional<AttemptEntity> findById(UUID id);

    /** The row, held against every other writer until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AttemptEntity a where a.id = :id")
    Optional<AttemptEntity> lock(UUID id);

    /** One person's, the oldest first. */
    @Query("select a from AttemptEntity a where a.personId = :person order by a.startedAt, a.id")
    List<AttemptEntity> of(UUID person);

    @Modifying
    @Query("delete from AttemptEntity a where a.personId = :person")
    void forget(UUID person);
}
