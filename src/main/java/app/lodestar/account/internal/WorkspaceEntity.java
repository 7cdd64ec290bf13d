package app.lodestar.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A workspace, stored. */
@Entity
@Table(name = "workspace")
public class WorkspaceEntity {

    @Id private UUID id = new UUID(0, 0);
    private Instant createdAt = Instant.EPOCH;

    protected WorkspaceEntity() {}

    public WorkspaceEntity(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
