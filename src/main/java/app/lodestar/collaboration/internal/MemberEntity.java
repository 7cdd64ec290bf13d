package app.lodestar.collaboration.internal;

import app.lodestar.collaboration.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** That a framework is shared with a person. */
@Entity
@Table(name = "framework_member")
public class MemberEntity implements Persistable<MemberEntity.Key> {

    /** One role a framework and person. */
    @Embeddable
    public record Key(UUID frameworkId, UUID personId) implements Serializable {}

    @EmbeddedId private Key key;
    @Transient private boolean unsaved;

    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private UUID addedBy;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected MemberEntity() {}

    public MemberEntity(Key key, Role role, UUID addedBy, Instant addedAt) {
        this.key = key;
        this.role = role;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        this.unsaved = true;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    public UUID frameworkId() {
        return key.frameworkId();
    }

    public UUID personId() {
        return key.personId();
    }

    public Role role() {
        return role;
    }

    public void become(Role next) {
        role = next;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
