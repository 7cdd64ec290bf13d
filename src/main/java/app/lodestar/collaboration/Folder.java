package app.lodestar.collaboration;

/** Where a framework lies for the person who looks. */
public enum Folder {
    /** What they own and what is shared with them. */
    ALL,
    /** What they own. */
    MINE,
    /** What others share with them. */
    SHARED,
    /** What they own and have thrown away. */
    BIN
}
