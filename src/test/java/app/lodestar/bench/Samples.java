package app.lodestar.bench;

import java.util.List;

/** What was measured, in the order in which it was; at least one number. */
record Samples(List<Double> values) {

    Samples {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = List.copyOf(values);
    }

    int size() {
        return values.size();
    }

    /** The one in the middle; of an even number the mean of the two in the middle. */
    double median() {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The smallest of these that {@code percent} of them do not exceed; 0 &lt; percent ≤ 100. */
    double percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100) - 1);
    }

    double max() {
        return percentile(100);
    }
}
