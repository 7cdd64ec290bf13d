package app.lodestar.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, stored; a guest until they have a name of their own and a password. */
@Entity
@Table(name = "person")
public class PersonEntity {

    @Id private UUID id = new UUID(0, 0);
    private UUID workspaceId = new UUID(0, 0);
    private String name = "";
    private @Nullable String nameFolded;
    private @Nullable String passwordHash;
    private boolean guest;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant passwordChangedAt;

    protected PersonEntity() {}

    /** A guest; {@link #become} makes a member of them. */
    public PersonEntity(UUID id, UUID workspaceId, String name, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.name = name;
        this.guest = true;
        this.createdAt = createdAt;
    }

    public void become(String newName, String newNameFolded, String newHash, Instant now) {
        name = newName;
        nameFolded = newNameFolded;
        guest = false;
        changePassword(newHash, now);
    }

    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID workspaceId() {
        return workspaceId;
    }

    public String name() {
        return name;
    }

    public @Nullable String nameFolded() {
        return nameFolded;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean isGuest() {
        return guest;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant passwordChangedAt() {
        return passwordChangedAt;
    }
}
