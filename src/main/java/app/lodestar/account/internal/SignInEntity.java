package app.lodestar.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that is signed in, stored. */
@Entity
@Table(name = "sign_in")
public class SignInEntity {

    @Id private UUID id = new UUID(0, 0);
    private UUID personId = new UUID(0, 0);
    private String tokenHash = "";
    private String browser = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant seenAt = Instant.EPOCH;

    protected SignInEntity() {}

    public SignInEntity(UUID id, UUID personId, String tokenHash, String browser, Instant now) {
        this.id = id;
        this.personId = personId;
        this.tokenHash = tokenHash;
        this.browser = browser;
        this.createdAt = now;
        this.seenAt = now;
    }

    public void seen(Instant now) {
        seenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String browser() {
        return browser;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String tokenHash() {
        return tokenHash;
    }
}
