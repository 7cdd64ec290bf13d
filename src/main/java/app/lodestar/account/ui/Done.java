package app.lodestar.account.ui;

/** What a page says was done before it came; each has a text {@code account.done.<NAME>}. */
enum Done {
    SIGNED_OUT,
    RESET,
    DELETED,
    PASSWORD,
    ENDED
}
