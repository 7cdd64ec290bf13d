package app.lodestar.practice.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A review training that somebody finished; never changed. */
@Entity
@Immutable
@Table(name = "training")
public class TrainingEntity implements Persistable<UUID> {

    @Id private UUID id;

    @SuppressWarnings("UnusedVariable") // for queries
    private UUID personId;

    private Instant finishedAt;
    private String example;
    private int flaws;
    private long seed;
    private int marked;
    private int named;
    private String found;
    private String missed;
    private String marks;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected TrainingEntity() {}

    public TrainingEntity(UUID id, UUID personId, TrainingRow row) {
        this.id = id;
        this.personId = personId;
        this.finishedAt = row.finishedAt();
        this.example = row.example();
        this.flaws = row.flaws();
        this.seed = row.seed();
        this.marked = row.marked();
        this.named = row.named();
        this.found = row.found();
        this.missed = row.missed();
        this.marks = row.marks();
    }

    /** What is stored of it beside whose it is. */
    public TrainingRow row() {
        return new TrainingRow(
                finishedAt, example, flaws, seed, marked, named, found, missed, marks);
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
