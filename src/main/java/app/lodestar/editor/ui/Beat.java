package app.lodestar.editor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does one thing in a page whenever it is due, at most once a beat however often that is said. A
 * beat for which a busy server was late is followed by one that is so much longer.
 */
final class Beat {
    private static final long LATEST = 1_000_000_000;

    private final UI ui;
    private final Command action;
    private final long length;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long notBefore = System.nanoTime();

    Beat(UI ui, Duration length, Command action) {
        this.ui = ui;
        this.action = action;
        this.length = length.toNanos();
    }

    /** It is due; on any thread. */
    void due() {
        if (due.compareAndSet(false, true)) {
            long now = System.nanoTime();
            long wait = Math.max(length, notBefore - now);
            long at = now + wait;
            CompletableFuture.delayedExecutor(
                            wait, TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                    .execute(ui.accessLater(() -> act(at), () -> {}));
        }
    }

    /** What comes up before it begins is dealt with too, so that a busy server has no queue. */
    private void act(long at) {
        long late = Math.clamp(System.nanoTime() - at, 0, LATEST);
        due.set(false);
        action.execute();
        notBefore = System.nanoTime() + length + late;
    }
}
