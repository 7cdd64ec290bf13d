package app.lodestar.bench;

import java.util.ArrayList;
import java.util.List;

/** How long news take among many open pages, a quarter of which write, and whether all arrive. */
final class Crowded {

    private static final int RUNS = 5;
    private static final int SECONDS = 10;

    private final Crowd crowd;
    private final SharedDesk desk;
    private final RunningLodestar server;
    private final List<List<Double>> deliveries = new ArrayList<>();
    private final List<List<Double>> answers = new ArrayList<>();
    private final List<Double> lost = new ArrayList<>();
    private final List<Double> diverged = new ArrayList<>();
    private final List<Double> ofServer = new ArrayList<>();
    private final List<Double> ofPages = new ArrayList<>();

    Crowded(Crowd crowd, SharedDesk desk, RunningLodestar server) {
        this.crowd = crowd;
        this.desk = desk;
        this.server = server;
    }

    /** Whether nothing was lost, every page ended like all others and none fell out of step. */
    boolean measure(Figures figures) throws InterruptedException {
        for (int run = 0; run <= RUNS && crowd.failures().isEmpty(); run++) {
            write(run);
        }
        crowd.failures().forEach(failure -> System.err.println("lodestar: " + failure));
        figures.median("collab-crowd-lost", "words", lost);
        figures.median("collab-crowd-diverged", "pages", diverged);
        if (!deliveries.isEmpty()) {
            figures.percentiles("collab-crowd-edit-to-page", "ms", deliveries);
            figures.percentiles("collab-crowd-edit-to-answer", "ms", answers);
            figures.median("collab-crowd-server", "processors", ofServer);
            figures.median("collab-crowd-pages", "processors", ofPages);
        }
        return crowd.failures().isEmpty() && sum(lost) == 0 && sum(diverged) == 0;
    }

    /** The first time is for warmth; what is lost in it counts all the same. */
    private void write(int run) throws InterruptedException {
        long start = System.nanoTime();
        double servers = server.processorSeconds();
        double pages = processorSeconds();
        var seen = crowd.write(SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        lost.add((double) seen.missing() + seen.unanswered());
        if (run > 0) {
            deliveries.add(seen.deliveries());
            answers.add(seen.acknowledgements());
            ofServer.add((server.processorSeconds() - servers) / seconds);
            ofPages.add((processorSeconds() - pages) / seconds);
        }
        diverged.add((double) crowd.diverged(desk));
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static double sum(List<Double> counts) {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }
}
