package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps what one browser has open within bounds, since each page costs the server memory: with one
 * too many, the page in which least was done goes to rest and says so.
 */
@Component
final class OpenPages implements VaadinServiceInitListener {

    /** So many pages nobody has in view; a thousand would fill a small server. */
    static final int MOST = 50;

    private static final String REST =
            "window.dispatchEvent(new CustomEvent('lodestar-rest', {detail: $0}))";

    private record Resting() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(OpenPages::makeRoom);
    }

    private static void makeRoom(UIInitEvent event) {
        List<UI> others =
                event.getUI().getSession().getUIs().stream()
                        .filter(ui -> !ui.equals(event.getUI()) && !ui.isClosing())
                        .toList();
        // A page that was told and is still there is one whose browser does not listen.
        others.stream().filter(OpenPages::isTold).forEach(UI::close);
        List<UI> awake = others.stream().filter(ui -> !isTold(ui)).toList();
        awake.stream()
                .sorted(Comparator.comparingInt(OpenPages::done).thenComparingInt(UI::getUIId))
                .limit(Math.max(0, awake.size() + 1 - MOST))
                .forEach(OpenPages::rest);
    }

    private static boolean isTold(UI ui) {
        return ComponentUtil.getData(ui, Resting.class) != null;
    }

    /** How often the page has told the server of something. */
    private static int done(UI ui) {
        return ui.getInternals().getLastProcessedClientToServerId();
    }

    private static void rest(UI ui) {
        ComponentUtil.setData(ui, Resting.class, new Resting());
        var _ = ui.access(() -> ui.getPage().executeJs(REST, RestingPage.ADDRESS));
    }
}
