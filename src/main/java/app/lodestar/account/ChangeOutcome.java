package app.lodestar.account;

import java.time.Duration;

/** What came of changing a password. */
public sealed interface ChangeOutcome {

    /** It is changed, and every other browser is signed out. */
    record Changed() implements ChangeOutcome {}

    /** The current password was not right. */
    record WrongPassword() implements ChangeOutcome {}

    /** Too many wrong ones came before; nothing was checked. */
    record Throttled(Duration pause) implements ChangeOutcome {}

    /** The new password is refused. */
    record Refused(PasswordProblem problem) implements ChangeOutcome {}
}
