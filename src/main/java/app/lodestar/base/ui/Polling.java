package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * A page's own asking for what the server has to say, every few seconds: until its WebSocket is
 * open, and for as long as it has none. By long polling alone a word can stay behind, when the end
 * of one request is taken for the end of the next.
 */
final class Polling {

    /** Milliseconds. */
    private static final int INTERVAL = 3_000;

    private static final int OFF = -1;

    private final UI ui;
    private boolean kept;
    private int times;

    private Polling(UI ui) {
        this.ui = ui;
        ui.setPollInterval(INTERVAL);
        ui.addPollListener(_ -> asked());
    }

    /** The page's; it begins with the first call. */
    static Polling of(UI ui) {
        var polling = ComponentUtil.getData(ui, Polling.class);
        if (polling == null) {
            polling = new Polling(ui);
            ComponentUtil.setData(ui, Polling.class, polling);
        }
        return polling;
    }

    /** Goes on, since the page has no WebSocket. */
    void keep() {
        kept = true;
        ui.setPollInterval(INTERVAL);
    }

    /** How often a page asked; 0 for one that does not. */
    static int times(UI ui) {
        var polling = ComponentUtil.getData(ui, Polling.class);
        return polling == null ? 0 : polling.times;
    }

    private void asked() {
        times++;
        var line = ui.getInternals().getPushConnection();
        if (!kept && line != null && line.isConnected()) {
            ui.setPollInterval(OFF);
        }
    }
}
