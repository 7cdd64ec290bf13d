package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the header writes it; unique in its table ignoring case
 * @param type in the engine STRING is VARCHAR, INT is BIGINT, DECIMAL is DOUBLE, BOOL is BOOLEAN,
 *     DATE is DATE, and TIMESTAMP is TIMESTAMP holding the instant's date and time in UTC, whatever
 *     offset or zone the source had
 * @param unit as declared, such as {@code USD} or {@code s}; null if nobody declared one
 * @param nullable whether any row has no value
 */
public record ColumnSchema(
        String name, ColumnType type, @Nullable String unit, boolean nullable, ColumnRole role) {}
