package app.lodestar.collaboration;

/** Whether a person has a step to take back, and one to do again. */
public record UndoState(boolean canUndo, boolean canRedo) {}
