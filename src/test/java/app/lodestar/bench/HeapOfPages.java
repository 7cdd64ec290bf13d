package app.lodestar.bench;

import java.util.ArrayList;
import java.util.List;

/** What the server keeps in memory for each further open page of a framework. */
final class HeapOfPages {

    private static final int RUNS = 5;
    private static final int PAGES = 10;

    /**
     * Milliseconds until a page that was opened has all that it shows, and what made it is gone.
     */
    private static final long REST = 3_000;

    private final SharedDesk desk;
    private final RunningLodestar server;

    HeapOfPages(SharedDesk desk, RunningLodestar server) {
        this.desk = desk;
        this.server = server;
    }

    /** The first pages bring with them what all of them share, and do not count. */
    void measure(Figures figures) throws InterruptedException {
        List<Crowd> open = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        try {
            long before = 0;
            for (int run = 0; run <= RUNS; run++) {
                open.add(Crowd.of(desk, run * PAGES, PAGES));
                Thread.sleep(REST);
                long after = server.liveBytes();
                if (run > 0) {
                    kilobytes.add((after - before) / 1e3 / PAGES);
                }
                before = after;
            }
            figures.median("collab-heap-per-page", "kB", kilobytes);
        } finally {
            open.forEach(Crowd::close);
        }
    }
}
