package app.lodestar.collaboration;

/** How operations came to be asked for. */
public enum Via {
    DIRECT,
    UNDO,
    REDO,
    SUGGESTION,
    RESTORE,
    IMPORT;

    /** Whether they lead back to what once was, planned by the server at the head of the log. */
    boolean leadsBack() {
        return this == UNDO || this == REDO || this == RESTORE;
    }
}
