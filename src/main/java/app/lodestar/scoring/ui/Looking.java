package app.lodestar.scoring.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Future;

/** A page that asks for what is worked out elsewhere, for as long as anything is. */
final class Looking {
    private static final int MILLIS = 300;

    private final UI ui;
    private int open;

    private Looking(UI ui) {
        this.ui = ui;
    }

    static Looking of(UI ui) {
        Looking looking = ComponentUtil.getData(ui, Looking.class);
        if (looking == null) {
            looking = new Looking(ui);
            ComponentUtil.setData(ui, Looking.class, looking);
        }
        return looking;
    }

    void begin() {
        open++;
        ui.setPollInterval(MILLIS);
    }

    /** Carries out on the page what came of it; from any thread, once for each beginning. */
    void end(Runnable shown) {
        try {
            Future<?> _ =
                    ui.access(() -> {
                        open--;
                        if (open == 0) {
                            ui.setPollInterval(-1);
                        }
                        shown.run();
                    });
        } catch (UIDetachedException gone) {
            // Nobody looks any more.
        }
    }
}
