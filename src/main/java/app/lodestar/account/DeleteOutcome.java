package app.lodestar.account;

import java.time.Duration;

/** What came of deleting an account. */
public sealed interface DeleteOutcome {

    /** The person, their workspace and all that is in it are gone. */
    record Deleted() implements DeleteOutcome {}

    /** The password was not right; nothing is changed. */
    record WrongPassword() implements DeleteOutcome {}

    /** Too many wrong ones came before; nothing was checked. */
    record Throttled(Duration pause) implements DeleteOutcome {}
}
