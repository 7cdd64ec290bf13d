package app.lodestar.account.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SignInRepository extends JpaRepository<SignInEntity, UUID> {

    Optional<SignInEntity> findByTokenHash(String tokenHash);

    List<SignInEntity> findByPersonIdOrderBySeenAtDesc(UUID personId);

    void deleteByPersonId(UUID personId);
}
