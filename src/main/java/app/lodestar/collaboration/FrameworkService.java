package app.lodestar.collaboration;

import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Frameworks: making, opening, changing and disposing of them. Each method asks anew whether the
 * person may; whoever may not read gets a {@link FrameworkNotFoundException}, as for one that never
 * was, and so does whoever would dispose of one that is not theirs. None may be called inside a
 * transaction.
 */
@Service
public class FrameworkService {
    private final Turns turns;
    private final Hubs hubs;
    private final Openings openings;
    private final Undoing undoing;
    private final Disposal disposal;
    private final Workspaces workspaces;

    FrameworkService(
            Turns turns,
            Hubs hubs,
            Openings openings,
            Undoing undoing,
            Disposal disposal,
            Workspaces workspaces) {
        this.turns = turns;
        this.hubs = hubs;
        this.openings = openings;
        this.undoing = undoing;
        this.disposal = disposal;
        this.workspaces = workspaces;
    }

    /**
     * Makes a framework of its own out of what is live in {@code content}, in the author's personal
     * workspace. It begins as a draft that was never approved.
     *
     * @throws RefusedContentException when the content breaks the rules of a framework
     */
    public FrameworkId create(PersonId author, MetricFramework content) {
        return create(author, FrameworkId.random(), content);
    }

    /**
     * The same under an id made beforehand. Asked twice, as by a double click, it makes one.
     *
     * @throws RefusedContentException when the content breaks the rules of a framework
     */
    public FrameworkId create(PersonId author, FrameworkId id, MetricFramework content) {
        return openings.create(author, workspaces.personal(author), id, content);
    }

    /** The framework as it stands. */
    public OpenedFramework open(PersonId reader, FrameworkId id) {
        return openings.open(reader, id);
    }

    /** What came of the framework since it stood at {@code since}; of which the reader knows. */
    public News news(PersonId reader, FrameworkId id, long since) {
        return openings.news(reader, id, since);
    }

    /** The workspace that the framework is in, and with it the data that it may name. */
    public WorkspaceId workspace(PersonId reader, FrameworkId id) {
        return openings.workspace(reader, id);
    }

    /**
     * Carries out a gesture, wholly or not at all. Sent again under the same ids it is answered as
     * the first time and has no further effect. What is new from someone who may only read is
     * refused as {@link app.lodestar.framework.Refusal.Code#READ_ONLY}. Any exception means that
     * nothing was acknowledged: the sender may repeat it.
     *
     * @throws IllegalArgumentException when its base sequence lies past the log
     */
    public Receipt submit(PersonId author, FrameworkId id, Gesture gesture) {
        List<Acknowledgement> refusals = GestureSize.refusals(gesture);
        return turns.take(
                author,
                id,
                turn ->
                        refusals.isEmpty()
                                ? turn.carryOut(Group.of(author, gesture))
                                : turn.look().with(refusals));
    }

    /** Whether the operation of this id is in the log, carried out or refused. */
    public boolean isAnswered(PersonId reader, FrameworkId id, UUID opId) {
        return openings.isAnswered(reader, id, opId);
    }

    /**
     * Who has deleted a piece, or what it stood in; empty when that is not lately, or they left.
     */
    public Optional<Person> deletedBy(PersonId reader, FrameworkId id, NodeId piece) {
        return openings.deletedBy(reader, id, piece);
    }

    /** Takes back the person's last step that is not taken back yet; steps go back 24 hours. */
    public UndoReceipt undo(PersonId author, FrameworkId id) {
        return undoing.undo(author, id);
    }

    /** Does again what the person's last undo took back; a new step ends this. */
    public UndoReceipt redo(PersonId author, FrameworkId id) {
        return undoing.redo(author, id);
    }

    /** Whether there is something for the person to undo and to redo. */
    public UndoState undoState(PersonId author, FrameworkId id) {
        return undoing.state(author, id);
    }

    /**
     * Tells the listener of each change from now on, until the subscription is closed or the reader
     * may not read any longer.
     */
    public Subscription subscribe(PersonId reader, FrameworkId id, FrameworkListener listener) {
        openings.open(reader, id);
        return hubs.subscribe(id, reader, listener);
    }

    /** Puts the framework into the bin; nothing happens when it is there. */
    public void bin(PersonId person, FrameworkId id) {
        disposal.bin(person, id);
    }

    /** Takes the framework out of the bin; nothing happens when it is not there. */
    public void unbin(PersonId person, FrameworkId id) {
        disposal.unbin(person, id);
    }

    /** Deletes a framework that is in the bin, with its whole log, for good. */
    public void purge(PersonId person, FrameworkId id) {
        disposal.purge(person, id);
    }
}
