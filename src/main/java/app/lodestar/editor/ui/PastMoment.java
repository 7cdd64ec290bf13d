package app.lodestar.editor.ui;

import app.lodestar.collaboration.Moment;
import app.lodestar.framework.FrameworkDiff;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it is shown: with what it is compared with, the older of the two first.
 *
 * @param seen the moment that was chosen
 * @param other what it is compared with, or null when with nothing
 * @param isNow whether nothing was done since the moment
 */
record PastMoment(Moment.Seen seen, Moment.@Nullable Seen other, boolean isNow) {

    /** Whether the moment is the older of the two, so that what is shown came after it. */
    boolean isOlder() {
        return other != null && other.sequence() > seen.sequence();
    }

    FrameworkDiff diff() {
        if (other == null) {
            return FrameworkDiff.between(seen.framework(), seen.framework());
        }
        return isOlder()
                ? FrameworkDiff.between(seen.framework(), other.framework())
                : FrameworkDiff.between(other.framework(), seen.framework());
    }
}
