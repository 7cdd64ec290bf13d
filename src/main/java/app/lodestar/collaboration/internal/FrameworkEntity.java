package app.lodestar.collaboration.internal;

import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.Folding;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Status;
import app.lodestar.framework.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A framework's row: the head of its log, whose it is, and its projection for lists. */
@Entity
@Table(name = "framework")
public class FrameworkEntity implements Persistable<UUID> {
    @Id private UUID id;
    @Transient private boolean unsaved;
    private UUID workspaceId;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private UUID createdBy;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private Instant createdAt;

    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("UnusedVariable") // for the trigger on the log
    private boolean purging;

    @Column(name = "head_seq")
    private long head;

    private String title = "";

    @SuppressWarnings("UnusedVariable") // for the order of lists
    private String titleFolded = "";

    private String question = "";
    private String mode = "";
    private String status = "";
    private int northStars;
    private int coreMetrics;
    private int supportingMetrics;
    private int guardrails;
    private int controls;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected FrameworkEntity() {}

    public FrameworkEntity(UUID id, UUID workspaceId, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.unsaved = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    public UUID workspaceId() {
        return workspaceId;
    }

    public long head() {
        return head;
    }

    public String title() {
        return title;
    }

    public boolean isBinned() {
        return deletedAt != null;
    }

    public void advance(long newHead) {
        head = newHead;
    }

    /** When anything in it last changed. */
    public Instant editedAt() {
        return updatedAt;
    }

    public void edited(Instant at) {
        updatedAt = at;
    }

    public void bin(@Nullable Instant at) {
        deletedAt = at;
    }

    /**
     * This row as lists show it.
     *
     * @param role what the reader is to it
     * @param owners the names of those whose it is, when it is not the reader's own
     */
    public FrameworkSummary summary(Role role, List<String> owners) {
        Map<Tier, Integer> shape = new EnumMap<>(Tier.class);
        shape.put(Tier.NORTH_STAR, northStars);
        shape.put(Tier.CORE, coreMetrics);
        shape.put(Tier.SUPPORTING, supportingMetrics);
        shape.put(Tier.GUARDRAIL, guardrails);
        shape.put(Tier.CONTROL, controls);
        return new FrameworkSummary(
                new FrameworkId(id),
                title,
                question,
                Mode.valueOf(mode),
                Status.valueOf(status),
                shape,
                updatedAt,
                deletedAt,
                role,
                owners);
    }

    public void show(Projection projection) {
        title = projection.title();
        titleFolded = Folding.fold(projection.title());
        question = projection.question();
        mode = projection.mode().name();
        status = projection.status().name();
        northStars = projection.shape().getOrDefault(Tier.NORTH_STAR, 0);
        coreMetrics = projection.shape().getOrDefault(Tier.CORE, 0);
        supportingMetrics = projection.shape().getOrDefault(Tier.SUPPORTING, 0);
        guardrails = projection.shape().getOrDefault(Tier.GUARDRAIL, 0);
        controls = projection.shape().getOrDefault(Tier.CONTROL, 0);
    }
}
