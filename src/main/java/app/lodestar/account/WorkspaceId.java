package app.lodestar.account;

import java.util.UUID;

/** Which workspace; random, never given to another. */
public record WorkspaceId(UUID value) {}
