package app.lodestar.collaboration;

/** Where a framework lies. */
public enum Folder {
    ALL,
    BIN
}
