package app.lodestar.base.ui;

import com.vaadin.flow.component.UI;

/** Says things to people who hear the page; politely, after what is being said. */
public final class Announcer {

    private static final String SAY =
            "window.dispatchEvent(new CustomEvent('lodestar-announce', {detail: $0}))";

    private Announcer() {}

    /** Says a text once. */
    public static void say(UI ui, String text) {
        ui.getPage().executeJs(SAY, text);
    }

    /** Says the title of the page that has just been opened. */
    static void sayTitle(UI ui) {
        ui.getPage().executeJs(SAY, "");
    }
}
