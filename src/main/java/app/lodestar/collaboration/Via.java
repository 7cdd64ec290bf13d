package app.lodestar.collaboration;

/** How operations came to be asked for. */
public enum Via {
    DIRECT,
    UNDO,
    REDO,
    SUGGESTION,
    RESTORE,
    IMPORT
}
