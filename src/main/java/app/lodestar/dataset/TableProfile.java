package app.lodestar.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stored table holds.
 *
 * @param from the earliest value of the time column, in UTC; null without one
 * @param until the latest
 * @param lookedAt how many rows top values and histograms were made from
 * @param columns in the table's order
 */
public record TableProfile(
        String table,
        long rows,
        @Nullable String from,
        @Nullable String until,
        long lookedAt,
        List<ColumnProfile> columns,
        List<Finding> findings) {}
