package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has a framework open in a window.
 *
 * @param name as it was when they opened it
 * @param client the window; the {@link Gesture#clientId} of what is done in it
 * @param since when they opened it
 * @param spot where in the framework they are
 */
public record Present(PersonId person, String name, UUID client, Instant since, Spot spot) {

    Present at(Spot elsewhere) {
        return new Present(person, name, client, since, elsewhere);
    }
}
