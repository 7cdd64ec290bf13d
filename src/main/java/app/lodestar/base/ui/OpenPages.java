package app.lodestar.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what one browser has open within bounds, since each page costs the server memory: with one
 * too many, the one in which nothing was done for longest goes to rest and says so.
 */
@Component
final class OpenPages implements VaadinServiceInitListener {

    /**
     * How far a page had come when it was last seen to have come any further.
     *
     * @param messages how many it had sent, but for its polling
     * @param when the id of the page that was opened then; later pages have higher ids
     */
    private record Activity(int messages, int when) {}

    private final int most;

    /**
     * @param most how many pages of one browser are awake, at least 1
     */
    OpenPages(@Value("${lodestar.pages}") int most) {
        this.most = most;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::makeRoom);
    }

    private void makeRoom(UIInitEvent event) {
        UI opened = event.getUI();
        opened.getSession().getUIs().forEach(ui -> look(ui, opened.getUIId()));
        List<UI> awake =
                opened.getSession().getUIs().stream()
                        .filter(ui -> !ui.isClosing() && MainLayout.of(ui).isPresent())
                        .sorted(
                                Comparator.comparingInt(OpenPages::lastActive)
                                        .thenComparingInt(UI::getUIId))
                        .toList();
        awake.stream().limit(Math.max(0, awake.size() + 1 - most)).forEach(this::rest);
    }

    private static void look(UI ui, int now) {
        int messages = ui.getInternals().getLastProcessedClientToServerId() - Polling.times(ui);
        Activity before = ComponentUtil.getData(ui, Activity.class);
        if (before == null || before.messages() != messages) {
            ComponentUtil.setData(ui, Activity.class, new Activity(messages, now));
        }
    }

    private static int lastActive(UI ui) {
        return Objects.requireNonNull(ComponentUtil.getData(ui, Activity.class)).when();
    }

    private void rest(UI ui) {
        var _ = ui.access(() -> MainLayout.of(ui).ifPresent(page -> page.rest(most)));
    }
}
