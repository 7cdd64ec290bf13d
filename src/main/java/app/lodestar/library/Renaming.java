package app.lodestar.library;

import app.lodestar.framework.Refusal;

/** What came of a wish for another title. */
public sealed interface Renaming {

    /** The framework bears this title now. */
    record Renamed(String title) implements Renaming {}

    /** The title cannot stand; the framework keeps the one it has. */
    record Refused(Refusal refusal) implements Renaming {}
}
