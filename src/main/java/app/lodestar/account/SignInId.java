package app.lodestar.account;

import java.util.UUID;

/** Which browser's sign-in; not the secret that the browser holds. */
public record SignInId(UUID value) {}
