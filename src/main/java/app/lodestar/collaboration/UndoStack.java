package app.lodestar.collaboration;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person can take back and do again, read off their own operations in the log. An undo
 * takes back a step or a redo; a redo takes back an undo; a new step of their own ends all redoing.
 *
 * <p>It reads from the newest backwards and no further than it must: usually one operation.
 */
final class UndoStack {

    /**
     * An operation in the log.
     *
     * @param group the gesture it belongs to
     * @param undoOf the group that this gesture took back
     */
    record Part(UUID group, Via via, @Nullable UUID undoOf, boolean applied) {}

    /** Groups that are placed, or that a later group took back. */
    private final Set<UUID> settled = new HashSet<>();

    private @Nullable UUID undo;
    private @Nullable UUID redo;
    private boolean redoingEnded;

    private UndoStack() {}

    /** The stack after these operations of the person, the newest first. */
    static UndoStack of(Iterator<Part> newestFirst) {
        UndoStack stack = new UndoStack();
        while (!stack.isDecided() && newestFirst.hasNext()) {
            stack.read(newestFirst.next());
        }
        return stack;
    }

    private boolean isDecided() {
        return undo != null && (redo != null || redoingEnded);
    }

    private void read(Part part) {
        boolean open = part.applied() && settled.add(part.group());
        if (part.undoOf() != null) {
            settled.add(part.undoOf());
        }
        if (!part.applied()) {
            return;
        }
        switch (part.via()) {
            case DIRECT -> {
                redoingEnded = true;
                offerUndo(open, part.group());
            }
            case REDO -> offerUndo(open, part.group());
            case UNDO -> {
                if (open && redo == null && !redoingEnded) {
                    redo = part.group();
                }
            }
            case SUGGESTION, RESTORE, IMPORT -> {}
        }
    }

    private void offerUndo(boolean open, UUID group) {
        if (open && undo == null) {
            undo = group;
        }
    }

    /** The group that the next undo takes back. */
    Optional<UUID> toUndo() {
        return Optional.ofNullable(undo);
    }

    /** The undo that the next redo takes back. */
    Optional<UUID> toRedo() {
        return Optional.ofNullable(redo);
    }
}
