package app.lodestar.account;

/** What came of using a reset link. */
public sealed interface ResetOutcome {

    /** The new password is set, every browser is signed out, and the link is used up. */
    record Reset() implements ResetOutcome {}

    /** The link was never there, is used up or is too old; which of them is not told. */
    record LinkGone() implements ResetOutcome {}

    /** The new password is refused; the link stays good. */
    record Refused(PasswordProblem problem) implements ResetOutcome {}
}
