package app.lodestar.base.ui;

import app.lodestar.base.Messages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages that this server stops, before anything of it does. By then it says that it
 * is not ready, so that a proxy sends nobody new; the pages come back by themselves when it, or
 * another, is.
 */
@Component
final class RestartNotice implements VaadinServiceInitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestartNotice.class);

    /** For all pages together; one whose work is not done by then goes without a word. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Until what is on the lines has left. */
    private static final Duration LAST_WORD = Duration.ofMillis(300);

    private final String text;
    private final Set<UI> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    RestartNotice(Messages messages) {
        this.text = messages.text("base.restart");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::note);
    }

    private void note(UIInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            PushLines.keepUntilTheServerCloses(service.getServlet().getServletContext());
        }
        UI ui = event.getUI();
        open.add(ui);
        ui.addDetachListener(_ -> open.remove(ui));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<Future<?>> told = List.copyOf(open).stream().<Future<?>>mapMulti(this::tell).toList();
        if (told.isEmpty()) {
            return;
        }
        LOG.info("Stopping: {} pages are told", told.size());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Future<?> page : told) {
                await(page, deadline - System.nanoTime());
            }
            Thread.sleep(LAST_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(UI ui, Consumer<Future<?>> told) {
        try {
            told.accept(
                    ui.access(() ->
                            ui.getPage()
                                    .executeJs(
                                            "window.dispatchEvent(new"
                                                    + " CustomEvent('lodestar-restart', {detail: $0}))",
                                            text)));
        } catch (UIDetachedException gone) {
            LOG.debug("A page was closed meanwhile", gone);
        }
    }

    private static void await(Future<?> page, long nanos) throws InterruptedException {
        try {
            page.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException untold) {
            LOG.debug("A page could not be told", untold);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
