package app.lodestar.scoring.conformance;

import app.lodestar.scoring.conformance.SampleData.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What rows add up to, in plain Java; NaN stands for unknown. */
final class RowMath {
    private RowMath() {}

    static Predicate<Row> has(String column, Object value) {
        return row -> row.has(column, value);
    }

    static Predicate<Row> views() {
        return has("event", "product_view");
    }

    static double over(double top, double bottom) {
        return bottom == 0 ? Oracle.UNKNOWN : top / bottom;
    }

    static double share(List<Row> rows, Predicate<Row> part) {
        return over(count(rows.stream().filter(part)), rows.size());
    }

    static double unique(Stream<Row> rows, String column) {
        Set<Object> seen = new HashSet<>();
        rows.map(row -> row.get(column)).filter(Objects::nonNull).forEach(seen::add);
        return seen.size();
    }

    static double count(Stream<Row> rows) {
        return (double) rows.count();
    }

    static double sum(Stream<Row> rows, String column) {
        double sum = 0;
        for (double value : values(rows, column)) {
            sum += value;
        }
        return sum;
    }

    static double capped(Stream<Row> rows, String column, double cap) {
        double sum = 0;
        for (double value : values(rows, column)) {
            sum += Math.min(value, cap);
        }
        return sum;
    }

    static double mean(Stream<Row> rows, String column) {
        List<Double> values = values(rows, column);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return over(sum, values.size());
    }

    static List<Double> values(Stream<Row> rows, String column) {
        return rows.filter(row -> row.get(column) != null).map(row -> row.number(column)).toList();
    }

    static double quantile(Stream<Row> rows, String column, double level) {
        return quantile(values(rows, column), level);
    }

    static double quantile(List<Double> values, double level) {
        if (values.isEmpty()) {
            return Oracle.UNKNOWN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = (sorted.size() - 1) * level;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    static double perKey(Stream<Row> rows, String key) {
        Map<Object, Integer> counts = new HashMap<>();
        rows.map(row -> row.get(key))
                .filter(Objects::nonNull)
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return over(counts.values().stream().mapToInt(count -> count).sum(), counts.size());
    }
}
