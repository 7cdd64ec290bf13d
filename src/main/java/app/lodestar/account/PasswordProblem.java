package app.lodestar.account;

/** Why a new password is refused. */
public enum PasswordProblem {
    MISSING,
    TOO_SHORT,
    TOO_LONG,
    NOT_TEXT,
    COMMON,
    LIKE_THE_NAME
}
