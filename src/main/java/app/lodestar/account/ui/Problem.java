package app.lodestar.account.ui;

/** What a form says above its fields; each has a text {@code account.problem.<NAME>}. */
enum Problem {
    /** Name and password do not belong together. */
    WRONG,
    /** Too many tries, or too many people at once. */
    TOO_MANY,
    /** The guest has signed up meanwhile. */
    ALREADY_SIGNED_UP
}
