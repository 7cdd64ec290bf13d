package app.lodestar.base.ui;

import java.util.Comparator;
import java.util.List;

/**
 * A place in the app bar; a bean of the room it leads to.
 *
 * @param title the key of its name
 * @param path where it leads, relative to the root, empty for the root itself
 * @param order lower stands first
 */
public record NavigationEntry(String title, String path, int order) {

    /** As they stand one beside the other. */
    public static List<NavigationEntry> inOrder(List<NavigationEntry> entries) {
        return entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    }
}
