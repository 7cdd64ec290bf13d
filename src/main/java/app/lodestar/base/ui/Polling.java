package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * The asking of a page without a WebSocket for what the server has to say, every few seconds. By
 * long polling alone a word can stay behind, when the end of one request is taken for the end of
 * the next. That word may be the one to begin asking: so a page asks from its first answer on, and
 * once more when its WebSocket is there. The answer to that is short: the server keeps the last
 * answer to each page, and the first one holds all that the page shows.
 */
final class Polling {

    /** Milliseconds. */
    private static final int INTERVAL = 3_000;

    private static final int NEVER = -1;

    private int times;
    private boolean last;

    private Polling() {}

    /** Begins; again is no harm. */
    static void begin(UI ui) {
        if (ComponentUtil.getData(ui, Polling.class) == null) {
            var polling = new Polling();
            ComponentUtil.setData(ui, Polling.class, polling);
            ui.addPollListener(_ -> polling.asked(ui));
        }
        of(ui).ifPresent(polling -> polling.last = false);
        ui.setPollInterval(INTERVAL);
    }

    /** Ends what may have begun, with the next time the page asks. */
    static void end(UI ui) {
        of(ui).ifPresent(polling -> polling.last = true);
    }

    /** How often a page asked. */
    static int times(UI ui) {
        return of(ui).map(polling -> polling.times).orElse(0);
    }

    private static Optional<Polling> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Polling.class));
    }

    private void asked(UI ui) {
        times++;
        if (last) {
            ui.setPollInterval(NEVER);
        }
    }
}
