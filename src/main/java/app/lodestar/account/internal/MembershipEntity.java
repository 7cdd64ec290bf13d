package app.lodestar.account.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a person belongs to a workspace, stored. */
@Entity
@Table(name = "membership")
@IdClass(MembershipEntity.Key.class)
public class MembershipEntity {

    /** One membership a person and workspace. */
    public record Key(UUID workspaceId, UUID personId) implements Serializable {}

    @Id private UUID workspaceId = new UUID(0, 0);
    @Id private UUID personId = new UUID(0, 0);
    private Instant since = Instant.EPOCH;

    protected MembershipEntity() {}

    public MembershipEntity(UUID workspaceId, UUID personId, Instant since) {
        this.workspaceId = workspaceId;
        this.personId = personId;
        this.since = since;
    }

    public UUID workspaceId() {
        return workspaceId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant since() {
        return since;
    }
}
