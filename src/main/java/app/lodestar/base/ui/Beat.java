package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Lets a page ask the server for news while anything on it waits for some; then it is quiet. */
public final class Beat {
    private static final int MILLIS = 250;

    private final UI ui;
    private final Set<Object> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

    private Beat(UI ui) {
        this.ui = ui;
    }

    /** The one of that page. */
    public static Beat of(UI ui) {
        Beat there = ComponentUtil.getData(ui, Beat.class);
        if (there != null) {
            return there;
        }
        Beat beat = new Beat(ui);
        ComponentUtil.setData(ui, Beat.class, beat);
        return beat;
    }

    /** Looks for news until the same object ends it. */
    public void begin(Object who) {
        waiting.add(who);
        ui.setPollInterval(MILLIS);
    }

    /** Again, or without a beginning, is no harm. */
    public void end(Object who) {
        if (waiting.remove(who) && waiting.isEmpty()) {
            ui.setPollInterval(-1);
        }
    }
}
