package app.lodestar.account;

import java.time.Duration;

/** What came of a name and a password. */
public sealed interface SignInOutcome {

    /** They belong together. */
    record Right(Person person) implements SignInOutcome {}

    /** They do not, or there is no such name: which of the two is not told. */
    record Wrong() implements SignInOutcome {}

    /** Too many wrong ones came before; nothing was checked. The same for a name nobody has. */
    record Throttled(Duration pause) implements SignInOutcome {}
}
