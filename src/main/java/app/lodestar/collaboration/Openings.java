package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Planting;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How frameworks begin and how they are opened. */
@Component
class Openings {
    private final Turns turns;
    private final Hubs hubs;
    private final FrameworkLog log;
    private final Access access;
    private final TransactionTemplate reading;

    Openings(
            Turns turns,
            Hubs hubs,
            FrameworkLog log,
            Access access,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.hubs = hubs;
        this.log = log;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    FrameworkId create(
            PersonId author, WorkspaceId workspace, FrameworkId id, MetricFramework content) {
        List<Envelope> operations =
                Planting.operations(content, id.root()).stream()
                        .map(Openings::asNew)
                        .map(Envelope::of)
                        .toList();
        Group group = new Group(UUID.randomUUID(), author, null, 0, Via.IMPORT, null, operations);
        if (!turns.begin(author, workspace, id, turn -> begin(turn, group))) {
            turns.take(author, id, Turn::look);
        }
        return id;
    }

    /** What says how far the original had come does not hold for a new framework. */
    private static Operation asNew(Operation operation) {
        if (!(operation instanceof Operation.SetField set)) {
            return operation;
        }
        Value value =
                set.field() == Field.STATUS
                        ? Value.of(Status.DRAFT)
                        : set.field() == Field.EDITION ? Value.of(0) : set.value();
        return new Operation.SetField(set.node(), set.field(), value, set.previous());
    }

    private static void begin(Turn turn, Group group) {
        for (Acknowledgement answer : turn.carryOut(group).acknowledgements()) {
            if (answer.refusal() != null
                    && answer.refusal().code() != Refusal.Code.PART_OF_REFUSED) {
                throw new RefusedContentException(answer.refusal());
            }
        }
    }

    WorkspaceId workspace(PersonId reader, FrameworkId id) {
        return new WorkspaceId(
                Objects.requireNonNull(
                        reading.execute(_ -> access.toRead(reader, id).row().workspaceId())));
    }

    boolean isAnswered(PersonId reader, FrameworkId id, UUID opId) {
        return Boolean.TRUE.equals(
                reading.execute(_ -> {
                    access.toRead(reader, id);
                    return log.known(id, List.of(opId)).containsKey(opId);
                }));
    }

    OpenedFramework open(PersonId reader, FrameworkId id) {
        Look look = look(reader, id);
        return look.state()
                .map(s ->
                        new OpenedFramework(
                                id,
                                s.sequence(),
                                s.framework(),
                                Turn.closed(s, look.role()),
                                look.role()))
                .orElseGet(() -> turns.take(reader, id, Turn::opened));
    }

    News news(PersonId reader, FrameworkId id, long since) {
        Look look = look(reader, id);
        return look.state()
                .map(s ->
                        new News(
                                s.sequence(),
                                s.framework(),
                                hubs.of(id).changes(since, s),
                                look.role()))
                .orElseGet(() -> {
                    OpenedFramework read = turns.take(reader, id, Turn::opened);
                    return new News(
                            read.sequence(), read.framework(), Optional.empty(), read.role());
                });
    }

    /** The state that is held, if it is the newest that the database has, and who looks at it. */
    private record Look(Optional<FrameworkHub.State> state, Role role) {}

    private Look look(PersonId reader, FrameworkId id) {
        Access.Granted granted =
                Objects.requireNonNull(reading.execute(_ -> access.toRead(reader, id)));
        return new Look(hubs.of(id).at(granted.row().head()), granted.role());
    }
}
