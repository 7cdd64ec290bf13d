package app.lodestar.editor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does one thing in a page whenever it is due, at most once a beat however often that is said. */
final class Beat {
    private final UI ui;
    private final Command action;
    private final Executor later;
    private final AtomicBoolean due = new AtomicBoolean();

    Beat(UI ui, Duration length, Command action) {
        this.ui = ui;
        this.action = action;
        this.later =
                CompletableFuture.delayedExecutor(
                        length.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /** It is due; on any thread. */
    void due() {
        if (due.compareAndSet(false, true)) {
            later.execute(ui.accessLater(this::act, () -> {}));
        }
    }

    /** What comes up before it begins is dealt with too, so that a busy server has no queue. */
    private void act() {
        due.set(false);
        action.execute();
    }
}
