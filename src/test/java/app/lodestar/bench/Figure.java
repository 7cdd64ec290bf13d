package app.lodestar.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.databind.json.JsonMapper;

/** One result: {@code value} is what counts, {@code median} and {@code max} are of all samples. */
@JsonPropertyOrder({"name", "value", "unit", "n", "median", "max"})
record Figure(String name, double value, String unit, int n, double median, double max) {

    private static final JsonMapper JSON = new JsonMapper();

    Figure {
        value = rounded(value);
        median = rounded(median);
        max = rounded(max);
    }

    static Figure of(String name, double value, String unit, Samples samples) {
        return new Figure(name, value, unit, samples.size(), samples.median(), samples.max());
    }

    /** The result as one line of JSON. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100d;
    }
}
