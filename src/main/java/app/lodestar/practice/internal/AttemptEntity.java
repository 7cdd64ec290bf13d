package app.lodestar.practice.internal;

import app.lodestar.practice.AnswerPart;
import app.lodestar.rubric.ReviewVerdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An attempt at a question. */
@Entity
@Table(name = "attempt")
public class AttemptEntity implements Persistable<UUID> {

    @Id private UUID id;
    @Transient private boolean unsaved;
    private UUID personId;
    private String question;
    private String title;
    private Instant startedAt;
    private int budgetSeconds;
    private boolean clocked;

    @Enumerated(EnumType.STRING)
    private AnswerPart part;

    private String times;
    private @Nullable Instant countedAt;
    private int hints;
    private @Nullable Instant endedAt;
    private @Nullable Long endedSeq;
    private String ratings;
    private @Nullable Instant reviewedAt;
    private @Nullable String machine;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewVerdict verdict;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected AttemptEntity() {}

    /** One that begins now, with no time used and nothing rated. */
    public AttemptEntity(
            UUID id,
            UUID personId,
            String question,
            String title,
            Instant startedAt,
            int budgetSeconds,
            boolean clocked,
            String times,
            String ratings) {
        this.id = id;
        this.unsaved = true;
        this.personId = personId;
        this.question = question;
        this.title = title;
        this.startedAt = startedAt;
        this.budgetSeconds = budgetSeconds;
        this.clocked = clocked;
        this.part = AnswerPart.CONTEXT;
        this.times = times;
        this.ratings = ratings;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    public UUID personId() {
        return personId;
    }

    public String question() {
        return question;
    }

    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public int budgetSeconds() {
        return budgetSeconds;
    }

    public boolean clocked() {
        return clocked;
    }

    public void clocked(boolean on) {
        clocked = on;
    }

    public AnswerPart part() {
        return part;
    }

    /** Milliseconds by part, as JSON. */
    public String times() {
        return times;
    }

    /** Up to when the time is counted; null while it stands. */
    public @Nullable Instant countedAt() {
        return countedAt;
    }

    public void counted(AnswerPart at, String times, @Nullable Instant countedAt) {
        this.part = at;
        this.times = times;
        this.countedAt = countedAt;
    }

    public int hints() {
        return hints;
    }

    public void hints(int shown) {
        hints = shown;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** The place in the framework's log where the attempt ended. */
    public @Nullable Long endedSeq() {
        return endedSeq;
    }

    public void end(Instant at, long sequence) {
        endedAt = at;
        endedSeq = sequence;
    }

    public void reopen() {
        endedAt = null;
        endedSeq = null;
    }

    public String ratings() {
        return ratings;
    }

    public void rate(String ratings) {
        this.ratings = ratings;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable String machine() {
        return machine;
    }

    public @Nullable ReviewVerdict verdict() {
        return verdict;
    }

    public void review(Instant at, String machine, ReviewVerdict verdict) {
        this.reviewedAt = at;
        this.machine = machine;
        this.verdict = verdict;
    }
}
