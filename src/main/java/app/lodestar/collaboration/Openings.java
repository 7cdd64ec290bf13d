package app.lodestar.collaboration;

import app.lodestar.account.People;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.collaboration.internal.OperationRepository.Deed;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Planting;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How frameworks begin and how they are opened. */
@Component
class Openings {
    /** What was deleted longer ago is no news to anyone. */
    private static final int RECENT = 200;

    private final Turns turns;
    private final Hubs hubs;
    private final FrameworkLog log;
    private final Access access;
    private final CatchUp catchUp;
    private final People people;
    private final TransactionTemplate reading;

    Openings(
            Turns turns,
            Hubs hubs,
            FrameworkLog log,
            Access access,
            CatchUp catchUp,
            People people,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.hubs = hubs;
        this.log = log;
        this.access = access;
        this.catchUp = catchUp;
        this.people = people;
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

    /** Who deleted a piece, or what it stood in, among the last {@value #RECENT} operations. */
    Optional<Person> deletedBy(PersonId reader, FrameworkId id, NodeId piece) {
        return Objects.requireNonNull(
                reading.execute(_ -> {
                    long head = access.toRead(reader, id).row().head();
                    return log.deeds(id, head - RECENT + 1, head).reversed().stream()
                            .filter(deed -> buries(deed, piece))
                            .findFirst()
                            .flatMap(deed ->
                                    people.of(List.of(new PersonId(deed.authorId()))).stream()
                                            .findFirst());
                }));
    }

    private static boolean buries(Deed deed, NodeId piece) {
        return !deed.effect().isEmpty()
                && LogFormat.readChanges(deed.effect()).stream()
                        .anyMatch(change ->
                                change instanceof Change.Buried buried
                                        && buried.nodes().contains(piece));
    }

    OpenedFramework open(PersonId reader, FrameworkId id) {
        Look look = look(reader, id, catchUp::newest);
        FrameworkHub.State state = look.state();
        return new OpenedFramework(
                id,
                state.sequence(),
                state.framework(),
                Turn.closed(state, look.role()),
                look.role());
    }

    News news(PersonId reader, FrameworkId id, long since) {
        Look look = known(reader, id).orElseGet(() -> lately(reader, id));
        FrameworkHub.State state = look.state();
        return News.of(state, hubs.of(id).between(since, state), reader, look.role());
    }

    /** From memory alone: what is followed here is kept up to date by those who write it. */
    private Optional<Look> known(PersonId reader, FrameworkId id) {
        return hubs.followed(id)
                .flatMap(hub ->
                        hub.roles()
                                .of(reader)
                                .flatMap(role -> hub.at(0).map(state -> new Look(state, role))));
    }

    private Look lately(PersonId reader, FrameworkId id) {
        Optional<Roles> roles = hubs.followed(id).map(FrameworkHub::roles);
        long asked = roles.map(Roles::now).orElse(0L);
        Look look = look(reader, id, catchUp::known);
        roles.ifPresent(all -> all.remember(reader, look.role(), asked));
        return look;
    }

    /** The newest state that the database has, and who looks at it. */
    private record Look(FrameworkHub.State state, Role role) {}

    private Look look(
            PersonId reader,
            FrameworkId id,
            BiFunction<FrameworkId, Long, FrameworkHub.State> catchingUp) {
        Access.Granted granted =
                Objects.requireNonNull(reading.execute(_ -> access.toRead(reader, id)));
        long head = granted.row().head();
        return new Look(
                hubs.of(id).at(head).orElseGet(() -> catchingUp.apply(id, head)), granted.role());
    }
}
