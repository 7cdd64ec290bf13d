package app.lodestar.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few imports run at a time and the others wait. People take turns: whoever has been served
 * goes behind everyone else who waits, however much they have brought.
 */
final class ImportQueue implements AutoCloseable {

    private record Waiting(Runnable work, CompletableFuture<?> result) {}

    private final Map<Object, Deque<Waiting>> waiting = new LinkedHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;

    /** Serves so many at a time. */
    ImportQueue(int places) {
        for (int i = 0; i < places; i++) {
            // Platform threads: the engine's native code would pin the carrier of a virtual one.
            workers.add(Thread.ofPlatform().name("import-" + i).daemon().start(this::serve));
        }
    }

    /**
     * Puts work in the queue.
     *
     * @param owner whose turn it takes
     * @return completed with what the work returns or throws; to be cancelled only while it waits
     */
    synchronized <T> CompletableFuture<T> submit(Object owner, Supplier<T> work) {
        if (closed) {
            throw new IllegalStateException("The queue is closed");
        }
        var result = new CompletableFuture<T>();
        waiting.computeIfAbsent(owner, _ -> new ArrayDeque<>())
                .add(new Waiting(() -> complete(result, work), result));
        notifyAll();
        return result;
    }

    @SuppressWarnings("IllegalCatch") // whatever the work throws is its result
    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** How many wait, those that run not counted. */
    synchronized int length() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    private void serve() {
        for (var next = take(); next != null; next = take()) {
            if (!next.result.isDone()) {
                next.work.run();
            }
        }
    }

    private synchronized @Nullable Waiting take() {
        while (waiting.isEmpty()) {
            if (closed) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        var owner = waiting.keySet().iterator().next();
        var theirs = waiting.remove(owner);
        var next = theirs == null ? null : theirs.poll();
        if (theirs != null && !theirs.isEmpty()) {
            waiting.put(owner, theirs);
        }
        return next;
    }

    /** Ends the workers once they have done what they are at; what waits is cancelled. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.values().stream()
                    .flatMap(Deque::stream)
                    .forEach(
                            each -> each.result.completeExceptionally(new CancellationException()));
            waiting.clear();
            notifyAll();
        }
        for (var worker : workers) {
            join(worker);
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
