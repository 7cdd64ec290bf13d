package app.lodestar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Times work that is done several times, after it was done once for warmth. */
final class Stopwatch {

    private Stopwatch() {}

    /** Milliseconds of each of the runs. */
    static List<Double> milliseconds(int runs, Callable<?> work) {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            double one = milliseconds(work);
            if (run > 0) {
                times.add(one);
            }
        }
        return times;
    }

    /** Milliseconds of doing it once. */
    static double milliseconds(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Each run's time over the other's of the same number. */
    static List<Double> ratios(List<Double> times, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < times.size(); run++) {
            ratios.add(times.get(run) / others.get(run));
        }
        return ratios;
    }
}
