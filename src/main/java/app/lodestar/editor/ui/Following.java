package app.lodestar.editor.ui;

import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.Subscription;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings a page up to what others write, at most once a beat however much they write. Where the
 * framework is no longer this person's to see, the page says so.
 */
final class Following {
    private final EditorSession session;
    private final UI ui;
    private final Executor beat;
    private final AtomicBoolean due = new AtomicBoolean();

    private Following(EditorSession session, UI ui, Duration beat) {
        this.session = session;
        this.ui = ui;
        this.beat =
                CompletableFuture.delayedExecutor(
                        beat.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /** Follows for as long as {@code owner} is on the page. */
    static void whileAttached(Component owner, EditorSession session, Duration beat) {
        owner.addAttachListener(attached -> {
            Following following = new Following(session, attached.getUI(), beat);
            Subscription subscription = session.listen(_ -> following.advanced());
            following.advanced();
            owner.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.close();
            });
        });
    }

    private void advanced() {
        if (due.compareAndSet(false, true)) {
            beat.execute(() -> {
                due.set(false);
                ui.accessLater(this::follow, () -> {}).run();
            });
        }
    }

    private void follow() {
        try {
            session.follow();
        } catch (FrameworkNotFoundException gone) {
            ui.refreshCurrentRoute(true);
        }
    }
}
