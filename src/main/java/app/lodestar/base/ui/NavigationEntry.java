package app.lodestar.base.ui;

/**
 * A place in the app bar; a bean of the room it leads to.
 *
 * @param title the key of its name
 * @param path where it leads, relative to the root, empty for the root itself
 * @param order lower stands first
 */
public record NavigationEntry(String title, String path, int order) {}
