package app.lodestar.account;

import java.util.Optional;

/** What came of signing up. */
public sealed interface SignUpOutcome {

    /** The person has an account. */
    record SignedUp(Person person) implements SignUpOutcome {}

    /** Nothing was stored; at least one of the two is there. */
    record Refused(Optional<AccountName.Problem> name, Optional<PasswordProblem> password)
            implements SignUpOutcome {}

    /** The guest who wanted to keep their work has an account already. */
    record AlreadySignedUp() implements SignUpOutcome {}
}
