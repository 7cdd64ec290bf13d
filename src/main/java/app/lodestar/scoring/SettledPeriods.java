package app.lodestar.scoring;

import app.lodestar.framework.NodeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of several metrics by the periods that are whole and mature. */
final class SettledPeriods {
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last)
            implements Comparable<Days> {
        @Override
        public int compareTo(Days other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return first + "/" + last;
        }
    }

    /** What was measured of one period. */
    static final class Period {
        private final Map<NodeId, MetricValue> values = new HashMap<>();

        OptionalDouble value(NodeId metric) {
            MetricValue value = values.get(metric);
            return value == null || value.value() == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(value.value());
        }

        /** How many rows or keys the value rests on. */
        OptionalLong units(NodeId metric) {
            MetricValue value = values.get(metric);
            return value == null ? OptionalLong.empty() : OptionalLong.of(value.n());
        }
    }

    private final Map<Days, Period> periods = new TreeMap<>();

    SettledPeriods(Map<NodeId, MetricSeries> series) {
        series.forEach((metric, each) ->
                each.values().stream()
                        .filter(value -> value.settled() && value.segment() == null)
                        .forEach(value ->
                                periods.computeIfAbsent(
                                                new Days(value.period(), value.lastDay()),
                                                _ -> new Period())
                                        .values
                                        .put(metric, value)));
    }

    /** The oldest first. */
    Collection<Period> all() {
        return periods.values();
    }
}
