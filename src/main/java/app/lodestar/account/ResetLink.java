package app.lodestar.account;

import java.time.Instant;

/**
 * A link that sets a new password once.
 *
 * @param path on the server, with the secret in it
 * @param expires after which it no longer works
 */
public record ResetLink(String path, Instant expires) {}
