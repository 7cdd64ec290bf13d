package app.lodestar.scoring.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the data cover.
 *
 * @param days from the first to the last local day seen in any table; null if there is none
 * @param holdsRows whether any table has a row
 */
record Coverage(@Nullable Window days, boolean holdsRows) {

    /** Whether they cover any day of a window. */
    boolean touches(Window window) {
        return days != null && !days.and(window).isEmpty();
    }

    boolean covers(Window window) {
        return days != null && days.covers(window);
    }
}
