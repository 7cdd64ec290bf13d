package app.lodestar.bench;

import app.lodestar.bench.protocol.FlowPage;
import app.lodestar.bench.protocol.Message;
import app.lodestar.bench.protocol.PageContent;
import app.lodestar.bench.protocol.Pen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Pages of one framework, one for each person, of whom the first ones write. */
final class Crowd implements AutoCloseable {

    /** So many open at once: more would only wait for each other. */
    private static final int AT_ONCE = 4;

    private final List<FlowPage> pages;
    private final Map<Integer, Pen> pens = new HashMap<>();
    private volatile @Nullable Sightings sightings;
    private int nextWord;

    private Crowd(SharedDesk desk, int first, int size) {
        this.pages = open(desk, first, size);
    }

    /** Opens a page for each of the first people. */
    static Crowd of(SharedDesk desk, int size) {
        return of(desk, 0, size);
    }

    /** Opens a page for each of so many people from this one on. */
    static Crowd of(SharedDesk desk, int first, int size) {
        return new Crowd(desk, first, size);
    }

    /** All sign in before the first page is opened: that keeps a processor busy for long. */
    private List<FlowPage> open(SharedDesk desk, int first, int size) {
        try (var some = Executors.newFixedThreadPool(AT_ONCE)) {
            var visits = all(some, size, number -> desk.visit(first + number));
            return all(
                    some,
                    size,
                    number ->
                            FlowPage.open(
                                    visits.get(number),
                                    desk.path(),
                                    (page, content, message) ->
                                            told(number, page, content, message)));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> all(ExecutorService some, int size, IntFunction<T> one)
            throws InterruptedException, ExecutionException {
        List<Future<T>> begun = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            int each = number;
            begun.add(some.submit(() -> one.apply(each)));
        }
        List<T> done = new ArrayList<>();
        for (var each : begun) {
            done.add(each.get());
        }
        return done;
    }

    private void told(int number, FlowPage page, PageContent content, Message message) {
        var now = sightings;
        if (now != null) {
            now.look(number, message);
        }
        var pen = pens.get(number);
        if (pen != null) {
            pen.told(page, content, message);
        }
    }

    /** Gives the first pages a pen each: metrics, short fields and long texts that are theirs. */
    void takePens(int writers) {
        pages.getFirst()
                .look(content -> {
                    var shortFields =
                            content.shortValues().keySet().stream()
                                    .filter(id ->
                                            id.endsWith("-step") || id.endsWith("signal-text"))
                                    .toList();
                    var longTexts =
                            content.longTexts().keySet().stream()
                                    .filter(key ->
                                            key.contains("/initiative.")
                                                    || key.contains("/trade_off."))
                                    .toList();
                    for (int writer = 0; writer < writers; writer++) {
                        pens.put(writer, pen(writer, content, shortFields, longTexts));
                    }
                });
        for (int page = writers; page < pages.size(); page++) {
            pages.get(page).readLater();
        }
    }

    /** Of five writers two name metrics, two type in texts, one fills short fields. */
    private Pen pen(
            int writer, PageContent content, List<String> shortFields, List<String> longTexts) {
        return switch (writer % 5) {
            case 0, 1 -> {
                int row = 1 + writer * 29 % (content.rows().size() - 1);
                var metric = content.rows().get(row).path("id").asString();
                yield new Pen.Renaming(metric, this::acknowledged);
            }
            case 2, 3 ->
                    new Pen.Typing(longTexts.get(writer % longTexts.size()), this::acknowledged);
            default ->
                    new Pen.Filling(
                            shortFields.get(writer / 5 % shortFields.size()), this::acknowledged);
        };
    }

    private void acknowledged(String word, long at) {
        var now = sightings;
        if (now != null) {
            now.acknowledge(word, at);
        }
    }

    /**
     * Has each writer write one word a second, all at different moments, and waits until all is
     * seen or nothing more can be hoped for.
     */
    Sightings write(int seconds) throws InterruptedException {
        int writers = pens.size();
        int firstWord = nextWord;
        nextWord += writers * seconds;
        var now = new Sightings(firstWord, writers * seconds, pages.size());
        sightings = now;
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int word = 0; word < writers * seconds; word++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * word / writers;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            int writer = word % writers;
            int number = firstWord + word;
            var page = pages.get(writer);
            page.look(content -> pen(writer).write(page, content, now.write(number, writer, due)));
        }
        awaitRest(now);
        return now;
    }

    private Pen pen(int writer) {
        var pen = pens.get(writer);
        if (pen == null) {
            throw new IllegalStateException("no pen: " + writer);
        }
        return pen;
    }

    private void awaitRest(Sightings now) throws InterruptedException {
        long give = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < give
                && (now.missing() > 0
                        || now.unanswered() > 0
                        || pages.stream().anyMatch(FlowPage::isWaiting))) {
            Thread.sleep(100);
        }
    }

    /**
     * How many pages do not show what a page shows that is opened only now. What it is told all
     * together the others were told in pieces.
     */
    int diverged(SharedDesk desk) {
        try (var fresh = of(desk, 1)) {
            var told = fresh.shown().getFirst();
            return (int) shown().stream().filter(page -> !page.equals(told)).count();
        }
    }

    /** What people wrote, as each page shows it by now. */
    List<Map<String, String>> shown() {
        List<Map<String, String>> all = new ArrayList<>();
        for (var page : pages) {
            page.look(content -> all.add(content.shown()));
        }
        return all;
    }

    /** Why pages fell out of step. */
    List<String> failures() {
        List<String> all = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            var failure = pages.get(page).failure();
            if (failure != null) {
                all.add("page " + page + ": " + failure);
            }
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public void close() {
        pages.forEach(FlowPage::close);
    }
}
