package app.lodestar.account;

/** Stand-in. */
public record AccountDeleted(PersonId person, WorkspaceId workspace) {}
