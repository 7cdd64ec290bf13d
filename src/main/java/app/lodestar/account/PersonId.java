package app.lodestar.account;

import java.util.UUID;

/** Which person; random, never given to another. */
public record PersonId(UUID value) {}
