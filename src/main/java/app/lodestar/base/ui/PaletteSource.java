package app.lodestar.base.ui;

import java.util.List;

/** A view, or a person menu, whose actions stand in the command palette. */
public interface PaletteSource {

    /** What can be done now; asked after navigation and each time the palette opens. */
    List<PaletteAction> actions();
}
