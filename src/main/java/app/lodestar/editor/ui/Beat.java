package app.lodestar.editor.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Lets a page ask the server for news while anything on it waits for some; then it is quiet. */
final class Beat {
    private static final int MILLIS = 250;

    private final UI ui;
    private final Set<Object> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

    private Beat(UI ui) {
        this.ui = ui;
    }

    static Beat of(UI ui) {
        Beat there = ComponentUtil.getData(ui, Beat.class);
        if (there != null) {
            return there;
        }
        Beat beat = new Beat(ui);
        ComponentUtil.setData(ui, Beat.class, beat);
        return beat;
    }

    void begin(Object who) {
        waiting.add(who);
        ui.setPollInterval(MILLIS);
    }

    /** Again, or without a beginning, is no harm. */
    void end(Object who) {
        if (waiting.remove(who) && waiting.isEmpty()) {
            ui.setPollInterval(-1);
        }
    }
}
