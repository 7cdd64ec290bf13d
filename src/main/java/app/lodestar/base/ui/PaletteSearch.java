package app.lodestar.base.ui;

import java.util.List;

/** Finds things of a room for the command palette; a bean. It sees only what the person may see. */
public interface PaletteSearch {

    /**
     * Something found.
     *
     * @param detail what kind of thing it is
     * @param path where it is shown, relative to the root
     */
    record Found(String label, String detail, String path) {}

    /** At most {@code limit} things that fit the text, which is not blank; the best first. */
    List<Found> find(String text, int limit);
}
