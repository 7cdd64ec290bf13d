package app.lodestar.collaboration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person can take back and do again, read off their groups in the log. An undo takes back
 * a step or a redo; a redo takes back an undo; a new step of their own ends all redoing.
 */
final class UndoStack {
    private static final int DEPTH = 200;

    /** A gesture in the log; {@code undoOf} is the group it took back. */
    record Group(UUID id, Via via, @Nullable UUID undoOf, boolean applied) {}

    private final Deque<UUID> undo = new ArrayDeque<>();
    private final Deque<UUID> redo = new ArrayDeque<>();

    private UndoStack() {}

    /** The stack after these groups of the person, given in order. */
    static UndoStack of(List<Group> groups) {
        UndoStack stack = new UndoStack();
        groups.forEach(stack::add);
        return stack;
    }

    private void add(Group group) {
        switch (group.via()) {
            case DIRECT -> {
                if (group.applied()) {
                    push(undo, group.id());
                    redo.clear();
                }
            }
            case UNDO -> {
                remove(undo, group.undoOf());
                if (group.applied()) {
                    push(redo, group.id());
                }
            }
            case REDO -> {
                remove(redo, group.undoOf());
                if (group.applied()) {
                    push(undo, group.id());
                }
            }
            case SUGGESTION, RESTORE, IMPORT -> {}
        }
    }

    private static void push(Deque<UUID> groups, UUID group) {
        groups.remove(group);
        groups.addLast(group);
        if (groups.size() > DEPTH) {
            groups.removeFirst();
        }
    }

    private static void remove(Deque<UUID> groups, @Nullable UUID group) {
        if (group != null) {
            groups.remove(group);
        }
    }

    /** The group that the next undo takes back. */
    Optional<UUID> toUndo() {
        return Optional.ofNullable(undo.peekLast());
    }

    /** The undo that the next redo takes back. */
    Optional<UUID> toRedo() {
        return Optional.ofNullable(redo.peekLast());
    }
}
