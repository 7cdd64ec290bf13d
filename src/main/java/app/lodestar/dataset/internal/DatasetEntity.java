package app.lodestar.dataset.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A dataset, but for the rows of its tables; never changed. */
@Entity
@Immutable
@Table(name = "dataset")
public class DatasetEntity implements Persistable<UUID> {

    @Id private UUID id;
    private UUID workspaceId;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private UUID createdBy;

    private Instant createdAt;
    private String title;
    private String origin;
    private String sourceSha256;
    private String contentSha256;
    private String zone;
    private long rowCount;
    private long fileBytes;
    private String described;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected DatasetEntity() {}

    public DatasetEntity(
            UUID id, UUID workspaceId, UUID createdBy, Instant createdAt, DatasetRow row) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.title = row.title();
        this.origin = row.origin();
        this.sourceSha256 = row.sourceSha256();
        this.contentSha256 = row.contentSha256();
        this.zone = row.zone();
        this.rowCount = row.rowCount();
        this.fileBytes = row.fileBytes();
        this.described = row.described();
    }

    public UUID workspaceId() {
        return workspaceId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What is stored of it beside whose it is. */
    public DatasetRow row() {
        return new DatasetRow(
                title, origin, sourceSha256, contentSha256, zone, rowCount, fileBytes, described);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
