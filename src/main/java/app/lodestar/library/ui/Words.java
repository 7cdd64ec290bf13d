package app.lodestar.library.ui;

/** Finds the text of a key. */
@FunctionalInterface
interface Words {
    String of(String key, Object... arguments);
}
