package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * The asking of a page without a WebSocket for what the server has to say, every few seconds. By
 * long polling alone a word can stay behind, when the end of one request is taken for the end of
 * the next. That word may be the one to begin asking: so a page asks from its first answer on, and
 * the first word of its WebSocket is to stop.
 */
final class Polling {

    /** Milliseconds. */
    private static final int INTERVAL = 3_000;

    private static final int NEVER = -1;

    private int times;

    private Polling() {}

    /** Begins; again is no harm. */
    static void begin(UI ui) {
        if (ComponentUtil.getData(ui, Polling.class) == null) {
            var polling = new Polling();
            ComponentUtil.setData(ui, Polling.class, polling);
            ui.addPollListener(_ -> polling.times++);
        }
        ui.setPollInterval(INTERVAL);
    }

    /** Ends what may have begun. */
    static void end(UI ui) {
        ui.setPollInterval(NEVER);
    }

    /** How often a page asked. */
    static int times(UI ui) {
        var polling = ComponentUtil.getData(ui, Polling.class);
        return polling == null ? 0 : polling.times;
    }
}
