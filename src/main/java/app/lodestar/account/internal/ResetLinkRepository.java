package app.lodestar.account.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface ResetLinkRepository extends JpaRepository<ResetLinkEntity, String> {

    Optional<ResetLinkEntity> findByTokenHashAndExpiresAtAfter(String tokenHash, Instant now);

    /** How many were deleted: of two who use a link at once, only one is told 1. */
    @Modifying
    @Query("delete from ResetLinkEntity where tokenHash = :tokenHash")
    int use(String tokenHash);

    void deleteByPersonId(UUID personId);
}
