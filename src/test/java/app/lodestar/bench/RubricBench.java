package app.lodestar.bench;

import java.nio.file.Path;

/** Measures what a review costs; {@code ./lodestar bench rubric} starts it. */
final class RubricBench {

    private static final Path RESULTS = Path.of("target", "bench");

    private RubricBench() {}

    public static void main(String[] arguments) {
        var figures = new Figures(System.out, RESULTS);
        System.err.println("lodestar: measuring reviews of 1,000 metrics");
        new Reviewing(LargeFramework.build()).measure(figures);
    }
}
