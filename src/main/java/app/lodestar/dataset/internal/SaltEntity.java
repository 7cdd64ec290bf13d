package app.lodestar.dataset.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What is hashed together with the personal values of a workspace's data. */
@Entity
@Immutable
@Table(name = "dataset_salt")
public class SaltEntity implements Persistable<UUID> {

    @Id private UUID workspaceId;
    private String salt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected SaltEntity() {}

    public SaltEntity(UUID workspaceId, String salt) {
        this.workspaceId = workspaceId;
        this.salt = salt;
    }

    public String salt() {
        return salt;
    }

    @Override
    public UUID getId() {
        return workspaceId;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
