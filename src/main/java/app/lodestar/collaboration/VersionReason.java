package app.lodestar.collaboration;

/** Why a version was kept by itself. */
public enum VersionReason {
    /** Nobody had changed anything for half an hour. */
    QUIET,
    /** An earlier state was about to be restored. */
    BEFORE_RESTORE
}
