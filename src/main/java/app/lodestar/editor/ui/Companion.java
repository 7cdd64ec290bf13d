package app.lodestar.editor.ui;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.Selection;
import app.lodestar.collaboration.Spot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has the framework open in another window.
 *
 * @param name what they are called here
 * @param initial the letter that stands for them
 * @param colour the number of their colour, 1 to 6
 * @param selection what they have selected in the text there, if they are in one
 */
record Companion(
        PersonId person,
        UUID client,
        String name,
        String initial,
        int colour,
        Spot spot,
        @Nullable Selection selection) {

    /** Their colour as the styles know it. */
    String ink() {
        return "var(--ls-person-" + colour + ")";
    }
}
