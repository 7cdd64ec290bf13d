package app.lodestar.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric in one period and segment.
 *
 * @param period the first local day of the period; null for the whole range
 * @param lastDay the last local day of the period; null where there are no days at all
 * @param segment the value of the dimension; null where it has none, and where none was asked for
 * @param value finite: fractions for shares, seconds for times; null where it is unknown
 * @param n how many rows it rests on, of keys for functions per key, of the denominator for a ratio
 * @param reason null exactly where there is a value
 * @param settled whether the data hold the whole period and it is older than the metric's lag
 */
public record MetricValue(
        @Nullable LocalDate period,
        @Nullable LocalDate lastDay,
        @Nullable String segment,
        @Nullable Double value,
        long n,
        ValueState state,
        @Nullable Reason reason,
        Evidence evidence,
        boolean settled) {}
