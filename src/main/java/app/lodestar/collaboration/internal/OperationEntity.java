package app.lodestar.collaboration.internal;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.Outcome;
import app.lodestar.collaboration.Via;
import app.lodestar.framework.Operation;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A row of the log: what was asked, by whom, and what it came to. Written once. */
@Entity
@Immutable
@Table(name = "operation")
public class OperationEntity implements Persistable<OperationKey> {
    @EmbeddedId private OperationKey key;
    private UUID opId;
    private UUID groupId;
    private UUID authorId;
    private @Nullable UUID clientId;
    private String kind;

    private String payload;

    private String effect;

    private long baseSeq;
    private String outcome;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private @Nullable String reason;

    private String via;
    private @Nullable UUID undoOfGroup;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected OperationEntity() {}

    public OperationEntity(FrameworkId framework, LogEntry entry, Operation asked) {
        key = new OperationKey(framework.value(), entry.sequence());
        opId = entry.opId();
        groupId = entry.groupId();
        authorId = entry.author().value();
        clientId = entry.client();
        kind = LogFormat.kind(asked);
        payload = LogFormat.write(asked);
        effect = LogFormat.write(entry);
        baseSeq = entry.base();
        outcome = entry.outcome().name();
        reason = entry.refusal() == null ? null : entry.refusal().code().name();
        via = entry.via().name();
        undoOfGroup = entry.undoOf();
        createdAt = entry.at();
    }

    public LogEntry entry() {
        LogFormat.Effect read = LogFormat.readEffect(effect);
        return new LogEntry(
                key.sequence(),
                opId,
                groupId,
                new PersonId(authorId),
                clientId,
                baseSeq,
                Via.valueOf(via),
                undoOfGroup,
                createdAt,
                kind.equals("text") ? LogFormat.readOperation(payload) : null,
                Outcome.valueOf(outcome),
                read.changes(),
                read.refusal(),
                read.notices());
    }

    @Override
    public OperationKey getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
