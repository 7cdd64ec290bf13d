package app.lodestar.account;

import java.io.Serializable;
import java.security.Principal;

/**
 * Someone who works here, as they were when they signed in.
 *
 * @param name the account name as its owner writes it; a guest has a made-up one
 * @param guest true until the person signs up
 * @param workspace the person's own workspace, where new work goes
 */
public record Person(PersonId id, String name, boolean guest, WorkspaceId workspace)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
