package app.lodestar.collaboration;

import app.lodestar.account.PersonId;

/**
 * Someone who may see a framework.
 *
 * @param name the account name, or a guest's made-up one
 */
public record Participant(PersonId id, String name, Role role) {}
