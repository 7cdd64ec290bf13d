package app.lodestar.base.ui;

import java.util.List;

/** A view with keys of its own beside those of its {@link PaletteAction}s. */
public interface ShortcutSource {

    /** What the overview behind {@code ?} lists besides the actions. */
    List<ShortcutGroup> shortcuts();
}
