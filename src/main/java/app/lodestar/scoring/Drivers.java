package app.lodestar.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the data moved a metric between its last two settled periods. The drivers add up
 * to the change exactly.
 *
 * @param from the first local day of the earlier period
 * @param to the first local day of the later period
 * @param change of the metric of all parts together, in its stored unit
 * @param parts in the order of the series
 */
public record Drivers(LocalDate from, LocalDate to, double change, List<Driver> parts) {

    private static final double NORMAL_95 = 1.959963984540054;

    /**
     * A part.
     *
     * @param rate what comes from the part's own change
     * @param mix what comes from the part's having become a larger or smaller share of the whole; 0
     *     for what is only added up
     * @param noise by how much, 95 times of 100, the sum may differ by chance alone, given the
     *     sizes of the parts
     */
    public record Driver(@Nullable String segment, double rate, double mix, double noise) {

        public double sum() {
            return rate + mix;
        }

        /** Whether it is more than chance. */
        public boolean isDistinguishable() {
            return Math.abs(sum()) > noise;
        }
    }

    private record Weight(long part, long whole) {
        static final Weight NOTHING = new Weight(0, 0);

        double rate() {
            return (double) part / whole;
        }

        /** Of the rate. */
        double variance() {
            return whole == 0 ? 0 : rate() * (1 - rate()) / whole;
        }

        Weight plus(Weight other) {
            return new Weight(part + other.part, whole + other.whole);
        }
    }

    public Drivers {
        parts = List.copyOf(parts);
    }

    /** Empty unless the parts add up to the whole, as numbers do and shares by their weight. */
    public static Optional<Drivers> of(MetricSeries split) {
        TreeMap<LocalDate, List<MetricValue>> settled = settled(split);
        if (settled.size() < 2) {
            return Optional.empty();
        }
        var last = settled.lastEntry();
        var before = settled.lowerEntry(last.getKey());
        List<MetricValue> values = new ArrayList<>(before.getValue());
        values.addAll(last.getValue());
        if (values.stream().allMatch(Drivers::isNumber)) {
            return Optional.of(added(before, last));
        }
        return values.stream().allMatch(Drivers::isShare)
                ? weighed(before, last)
                : Optional.empty();
    }

    /** The values of the settled periods, in the same order of segments in each. */
    private static TreeMap<LocalDate, List<MetricValue>> settled(MetricSeries split) {
        TreeMap<LocalDate, List<MetricValue>> periods = new TreeMap<>();
        for (MetricValue value : split.values()) {
            LocalDate period = value.period();
            if (period != null && value.settled()) {
                periods.computeIfAbsent(period, _ -> new ArrayList<>()).add(value);
            }
        }
        return periods;
    }

    /** A count or a sum, which is 0 without rows. */
    private static boolean isNumber(MetricValue value) {
        return value.value() != null
                && switch (value.evidence()) {
                    case Evidence.Events _, Evidence.Total _ -> true;
                    case Evidence.None _ -> value.n() == 0 && value.value() == 0;
                    case Evidence.Mean _,
                            Evidence.Proportion _,
                            Evidence.Ratio _,
                            Evidence.Quantile _,
                            Evidence.Scaled _ ->
                            false;
                };
    }

    private static boolean isShare(MetricValue value) {
        return value.evidence() instanceof Evidence.Proportion
                || (value.value() == null && value.reason() == Reason.NO_ROWS);
    }

    private static Drivers added(
            Map.Entry<LocalDate, List<MetricValue>> before,
            Map.Entry<LocalDate, List<MetricValue>> after) {
        List<Driver> parts = new ArrayList<>();
        double change = 0;
        for (int at = 0; at < after.getValue().size(); at++) {
            MetricValue one = before.getValue().get(at);
            MetricValue other = after.getValue().get(at);
            double more = number(other) - number(one);
            double noise = NORMAL_95 * Math.sqrt(variance(one) + variance(other));
            parts.add(new Driver(other.segment(), more, 0, noise));
            change += more;
        }
        return new Drivers(before.getKey(), after.getKey(), change, parts);
    }

    /**
     * Of a number of independent rows, or of the sum of their values: that number is chance too.
     */
    private static double variance(MetricValue value) {
        return switch (value.evidence()) {
            case Evidence.Events(long count) -> count;
            case Evidence.Total(Moments moments) -> moments.squares();
            case Evidence.None _,
                    Evidence.Mean _,
                    Evidence.Proportion _,
                    Evidence.Ratio _,
                    Evidence.Quantile _,
                    Evidence.Scaled _ ->
                    0;
        };
    }

    private static double number(MetricValue value) {
        return value.value() == null ? 0 : value.value();
    }

    /** A part that is new or gone has the rate that is known, so that all of it is mix. */
    private static Optional<Drivers> weighed(
            Map.Entry<LocalDate, List<MetricValue>> before,
            Map.Entry<LocalDate, List<MetricValue>> after) {
        Weight all0 = all(before.getValue());
        Weight all1 = all(after.getValue());
        if (all0.whole() == 0 || all1.whole() == 0) {
            return Optional.empty();
        }
        List<Driver> parts = new ArrayList<>();
        for (int at = 0; at < after.getValue().size(); at++) {
            Weight one = weight(before.getValue().get(at));
            Weight other = weight(after.getValue().get(at));
            if (one.whole() + other.whole() > 0) {
                double r0 = one.whole() == 0 ? other.rate() : one.rate();
                double r1 = other.whole() == 0 ? one.rate() : other.rate();
                double s0 = (double) one.whole() / all0.whole();
                double s1 = (double) other.whole() / all1.whole();
                double rate = (s0 + s1) / 2 * (r1 - r0);
                double mix = (s1 - s0) * ((r0 + r1) / 2 - (all0.rate() + all1.rate()) / 2);
                double noise =
                        NORMAL_95 * (s0 + s1) / 2 * Math.sqrt(one.variance() + other.variance());
                parts.add(new Driver(after.getValue().get(at).segment(), rate, mix, noise));
            }
        }
        return Optional.of(
                new Drivers(before.getKey(), after.getKey(), all1.rate() - all0.rate(), parts));
    }

    private static Weight all(List<MetricValue> values) {
        return values.stream().map(Drivers::weight).reduce(Weight.NOTHING, Weight::plus);
    }

    private static Weight weight(MetricValue value) {
        return value.evidence() instanceof Evidence.Proportion(long part, long whole)
                ? new Weight(part, whole)
                : Weight.NOTHING;
    }
}
