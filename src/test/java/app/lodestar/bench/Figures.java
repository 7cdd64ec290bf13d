package app.lodestar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Where results go: one line each, and every raw sample into a file of its own. */
final class Figures {

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream lines;
    private final Path folder;

    Figures(PrintStream lines, Path folder) {
        this.lines = lines;
        this.folder = folder;
    }

    /** Reports samples whose median counts. */
    void median(String name, String unit, List<Double> values) {
        var samples = new Samples(values);
        keep(name, unit, values);
        print(Figure.of(name, samples.median(), unit, samples));
    }

    /**
     * Reports percentiles of the samples of several runs, as {@code <name>-p50} and the like: of
     * the runs' percentiles the median counts.
     *
     * @param percents which ones; none for the 50th and the 99th
     */
    void percentiles(String name, String unit, List<List<Double>> runs, int... percents) {
        keep(name, unit, runs);
        var all = new Samples(runs.stream().flatMap(List::stream).toList());
        for (int percent : percents.length == 0 ? new int[] {50, 99} : percents) {
            var ofEachRun = runs.stream().map(run -> new Samples(run).percentile(percent)).toList();
            var value = new Samples(ofEachRun).median();
            print(Figure.of(name + "-p" + percent, value, unit, all));
        }
    }

    private void print(Figure figure) {
        lines.println(figure.json());
        lines.flush();
    }

    private void keep(String name, String unit, List<?> samples) {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("name", name);
        raw.put("unit", unit);
        raw.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        raw.put("samples", samples);
        try {
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve(name + ".json"), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
