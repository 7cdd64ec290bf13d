package app.lodestar.scoring;

import app.lodestar.formula.Measure;
import app.lodestar.formula.RowExpression;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the data of one data set, all at once.
 *
 * @param metrics by key
 * @param zone in which days begin
 * @param from the first day of the range; null for the first day of the data
 * @param to the day after the range; null for the day after the last day of the data
 * @param by the dimension that splits every metric, of whatever table has a column of that name
 * @param filters every row counted must meet them
 * @param withEvidence whether values carry what intervals are made from
 * @param alsoBy further dimensions: each combination of the values of all is a segment, called as
 *     {@link SegmentName} says
 */
public record Question(
        Map<String, Asked> metrics,
        ZoneId zone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by,
        List<Filter> filters,
        boolean withEvidence,
        List<String> alsoBy) {

    /**
     * One metric.
     *
     * @param trailingDays the value of a period is that of so many days that end with it; 0 for the
     *     period itself
     * @param lagDays how many days after a period its values may still change
     * @param unit the column that names a user, seller or the like, over which ratios vary; null
     *     for the rows themselves
     */
    public record Asked(
            Measure measure, Grain grain, int trailingDays, int lagDays, @Nullable String unit) {

        /** The same over another unit. */
        Asked by(@Nullable String other) {
            return new Asked(measure, grain, trailingDays, lagDays, other);
        }
    }

    /** Only rows whose column of that name has one of these values. */
    public record Filter(String column, List<RowExpression.Constant> values) {
        public Filter {
            values = List.copyOf(values);
        }
    }

    public Question {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        filters = List.copyOf(filters);
        alsoBy = List.copyOf(alsoBy);
        if (by == null && !alsoBy.isEmpty()) {
            throw new IllegalArgumentException("a second dimension without a first");
        }
    }

    /** Split by one dimension at most. */
    public Question(
            Map<String, Asked> metrics,
            ZoneId zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by,
            List<Filter> filters,
            boolean withEvidence) {
        this(metrics, zone, from, to, by, filters, withEvidence, List.of());
    }

    /** Every dimension that splits, in order. */
    public List<String> split() {
        return by == null ? List.of() : Stream.concat(Stream.of(by), alsoBy.stream()).toList();
    }
}
