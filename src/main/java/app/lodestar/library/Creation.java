package app.lodestar.library;

import app.lodestar.collaboration.FrameworkId;
import app.lodestar.framework.Refusal;

/** What came of a wish for a new framework. */
public sealed interface Creation {

    /** It is there. */
    record Created(FrameworkId id) implements Creation {}

    /** What the person wrote cannot stand; nothing was made. */
    record Refused(Refusal refusal) implements Creation {}
}
