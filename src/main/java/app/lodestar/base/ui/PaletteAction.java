package app.lodestar.base.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can do on the current page, by name from the command palette or by its keys.
 *
 * @param keys as they are written on screen and as they work: {@code Ctrl Shift Z} held together,
 *     {@code g l} one after the other, {@code ?} alone; null for none
 */
public record PaletteAction(String label, @Nullable String keys, Runnable run) {}
