package app.lodestar.editor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does one thing in a page whenever it is due, at its pace, however often that is said. */
final class Beat {
    private final UI ui;
    private final Command action;
    private final Pace pace;
    private final AtomicBoolean due = new AtomicBoolean();

    private Beat(UI ui, Pace pace, Command action) {
        this.ui = ui;
        this.pace = pace;
        this.action = action;
    }

    /** Does it as soon as it is due, when it has rested for a beat. */
    static Beat prompt(UI ui, Duration length, Command action) {
        return new Beat(ui, new Pace(Duration.ZERO, length, System::nanoTime), action);
    }

    /** Does it a beat after it is due, together with whatever comes up until then. */
    static Beat gathering(UI ui, Duration length, Command action) {
        return new Beat(ui, new Pace(length, length, System::nanoTime), action);
    }

    /** It is due; on any thread. */
    void due() {
        if (due.compareAndSet(false, true)) {
            long delay = pace.delay();
            long at = System.nanoTime() + delay;
            CompletableFuture.delayedExecutor(
                            delay, TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                    .execute(ui.accessLater(() -> act(at), () -> {}));
        }
    }

    /** What comes up before it begins is dealt with too, so that a busy server has no queue. */
    private void act(long at) {
        long late = System.nanoTime() - at;
        due.set(false);
        action.execute();
        pace.done(late);
    }
}
