package app.lodestar.account;

import java.util.UUID;

/** Stand-in. */
public record WorkspaceId(UUID value) {}
