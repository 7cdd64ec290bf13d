package app.lodestar.account;

/**
 * A person and their own workspace are about to go; published inside the transaction, before the
 * rows are deleted, so that other rooms delete what hangs on them or stop it by throwing.
 */
public record AccountDeleted(PersonId person, WorkspaceId workspace) {}
