package app.lodestar.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stored column holds. Values are written as the engine writes them, times in UTC.
 *
 * @param distinct how many different values; about so many if {@code aboutDistinct}
 * @param least null if there are no values, and for hashed columns
 * @param greatest null as {@code least}
 * @param top the most frequent values of the rows looked at, at most ten; none for hashed columns
 * @param histogram of numbers, days and times between the least and the greatest, in equal steps;
 *     empty for other types, without values, and where all values are equal
 */
public record ColumnProfile(
        String name,
        long values,
        long nulls,
        long distinct,
        boolean aboutDistinct,
        @Nullable String least,
        @Nullable String greatest,
        List<ValueCount> top,
        List<Long> histogram) {

    /** A value and in how many of the rows looked at it stands. */
    public record ValueCount(String value, long rows) {}
}
