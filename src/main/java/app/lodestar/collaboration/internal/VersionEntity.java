package app.lodestar.collaboration.internal;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.Version;
import app.lodestar.collaboration.VersionId;
import app.lodestar.collaboration.VersionKind;
import app.lodestar.collaboration.VersionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A marked moment of a framework. */
@Entity
@Table(name = "framework_version")
public class VersionEntity implements Persistable<UUID> {
    @Id private UUID id;
    @Transient private boolean unsaved;
    private UUID frameworkId;

    @Column(name = "seq")
    private long sequence;

    private String kind;
    private @Nullable String reason;

    @Column(name = "of_seq")
    private @Nullable Long ofSequence;

    private String name;
    private String note;
    private @Nullable UUID authorId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected VersionEntity() {}

    public VersionEntity(FrameworkId framework, Version version) {
        id = version.id().value();
        unsaved = true;
        frameworkId = framework.value();
        sequence = version.sequence();
        kind = version.kind().name();
        reason = version.reason() == null ? null : version.reason().name();
        ofSequence = version.ofSequence();
        name = version.name();
        note = version.note();
        authorId = version.author() == null ? null : version.author().value();
        createdAt = version.at();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    public Version version() {
        return new Version(
                new VersionId(id),
                sequence,
                VersionKind.valueOf(kind),
                reason == null ? null : VersionReason.valueOf(reason),
                ofSequence,
                name,
                note,
                authorId == null ? null : new PersonId(authorId),
                createdAt);
    }

    public boolean isOf(FrameworkId framework) {
        return frameworkId.equals(framework.value());
    }

    public void rename(String newName, String newNote) {
        name = newName;
        note = newNote;
    }
}
