package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a framework open in a window.
 *
 * @param name as it was when they opened it
 * @param client the window; the {@link Gesture#clientId} of what is done in it
 * @param since when they opened it
 * @param spot where in the framework they are
 * @param selection what they have selected in the text there, null when they are in none
 */
public record Present(
        PersonId person,
        String name,
        UUID client,
        Instant since,
        Spot spot,
        @Nullable Selection selection) {

    Present at(Spot elsewhere, @Nullable Selection selected) {
        return new Present(person, name, client, since, elsewhere, selected);
    }
}
