package app.lodestar.base.ui;

import java.util.List;

/** Keys that work in one place of a page, as the overview behind {@code ?} lists them. */
public record ShortcutGroup(String title, List<Shortcut> shortcuts) {

    /** Keys as they are written on screen, and what they do. */
    public record Shortcut(String keys, String label) {}
}
