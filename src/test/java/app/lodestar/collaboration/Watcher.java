package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows a framework as a page does, at most once a beat, and notes when it saw what. */
final class Watcher {
    private static final Duration BEAT = Duration.ofMillis(50);

    private final FrameworkService frameworks;
    private final PersonId person;
    private final FrameworkId id;
    private final ExecutorService page =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Executor beat =
            CompletableFuture.delayedExecutor(BEAT.toMillis(), TimeUnit.MILLISECONDS, page);
    private final AtomicBoolean due = new AtomicBoolean();
    private final List<String> seen = new ArrayList<>();
    private long sequence;
    private int rebuilt;

    Watcher(FrameworkService frameworks, PersonId person, FrameworkId id) {
        this.frameworks = frameworks;
        this.person = person;
        this.id = id;
        this.sequence = frameworks.open(person, id).sequence();
        var _ =
                frameworks.subscribe(
                        person,
                        id,
                        _ -> {
                            if (due.compareAndSet(false, true)) {
                                beat.execute(this::look);
                            }
                        });
    }

    private synchronized void look() {
        due.set(false);
        News news = frameworks.news(person, id, sequence);
        long now = System.nanoTime();
        if (news.changes().isEmpty()) {
            rebuilt++;
        }
        for (long at = sequence + 1; at <= news.sequence(); at++) {
            seen.add(at + " " + now);
        }
        sequence = news.sequence();
    }

    /** How far it has seen. */
    synchronized long sequence() {
        return sequence;
    }

    /** How often it had to be drawn anew, because what changed was not known piece by piece. */
    synchronized int rebuilt() {
        return rebuilt;
    }

    /** Writes down what was seen and when, one sequence a line. */
    synchronized void note(Path file) throws IOException {
        Files.write(file, seen, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        seen.clear();
    }
}
