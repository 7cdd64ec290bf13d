package app.lodestar.dataset;

import java.util.concurrent.CompletableFuture;

/**
 * Work on an upload that waits for its turn or runs.
 *
 * @param <T> what comes of it
 */
public final class ImportJob<T> {

    private final CompletableFuture<T> result;
    private final Cancellation cancellation;

    ImportJob(CompletableFuture<T> result, Cancellation cancellation) {
        this.result = result;
        this.cancellation = cancellation;
    }

    /** What comes of it; completed on the thread that works, exceptionally only by a bug. */
    public CompletableFuture<T> result() {
        return result.copy();
    }

    /** Ends it soon; the result then says that it was cancelled, and nothing is left of it. */
    public void cancel() {
        cancellation.cancel();
    }
}
