package app.lodestar.scoring;

import app.lodestar.base.FailureReference;
import app.lodestar.dataset.Cancellation;
import app.lodestar.scoring.engine.Deadline;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own that says how far it is, until somebody stops it. */
final class Job<T> implements ScoreDesk.Running {
    private final Duration time;
    private final Consumer<T> listener;
    private final Function<FailureReference, T> failure;
    private final Cancellation making = new Cancellation();
    private boolean stopped;
    private @Nullable Deadline deadline;

    Job(Duration time, Consumer<T> listener, Function<FailureReference, T> failure) {
        this.time = time;
        this.listener = listener;
        this.failure = failure;
    }

    /** Begins, and at the end says what the work returns. */
    Job<T> start(Supplier<T> work) {
        // A platform thread: the engine's native code would pin the carrier of a virtual one.
        Thread.ofPlatform().daemon().name("score").start(() -> say(result(work)));
        return this;
    }

    @SuppressWarnings("IllegalCatch") // whatever the work throws is told, and is in the log
    private T result(Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            return failure.apply(FailureReference.log(e));
        }
    }

    /** Tells the listener, unless nobody wants to know any more. */
    void say(T something) {
        synchronized (this) {
            if (stopped) {
                return;
            }
        }
        listener.accept(something);
    }

    /** Until when it may take; the time begins when first asked. */
    synchronized Deadline deadline() {
        Deadline until = deadline == null ? Deadline.in(time) : deadline;
        deadline = until;
        if (stopped) {
            until.stop();
        }
        return until;
    }

    /** Gives up the making of sample data when the job is stopped. */
    Cancellation making() {
        return making;
    }

    @Override
    public void stop() {
        synchronized (this) {
            stopped = true;
            if (deadline != null) {
                deadline.stop();
            }
        }
        making.cancel();
    }
}
