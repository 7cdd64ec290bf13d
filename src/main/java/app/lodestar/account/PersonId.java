package app.lodestar.account;

import java.util.UUID;

/** Stand-in. */
public record PersonId(UUID value) {}
