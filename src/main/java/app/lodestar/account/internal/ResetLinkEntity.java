package app.lodestar.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that sets a new password once, stored. */
@Entity
@Table(name = "reset_link")
public class ResetLinkEntity {

    @Id private String tokenHash = "";
    private UUID personId = new UUID(0, 0);
    private Instant expiresAt = Instant.EPOCH;

    protected ResetLinkEntity() {}

    public ResetLinkEntity(String tokenHash, UUID personId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = expiresAt;
    }

    public UUID personId() {
        return personId;
    }

    public String tokenHash() {
        return tokenHash;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
