package app.lodestar.scoring.engine;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer; columns are counted from 0.
 *
 * @param values may hold null
 */
public record Row(List<@Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A number, null where there is none; may be infinite. */
    public @Nullable Double number(int column) {
        return switch (values.get(column)) {
            case null -> null;
            case Number number -> number.doubleValue();
            case Object other -> throw new IllegalStateException("no number: " + other);
        };
    }

    /** A number of rows or keys; 0 where there is none. */
    public long count(int column) {
        return switch (values.get(column)) {
            case null -> 0;
            case BigDecimal number -> number.longValueExact();
            case Number number -> number.longValue();
            case Object other -> throw new IllegalStateException("no number: " + other);
        };
    }

    /** A day; null where there is none. */
    public @Nullable LocalDate day(int column) {
        return switch (values.get(column)) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            case LocalDateTime moment -> moment.toLocalDate();
            case Timestamp moment -> moment.toLocalDateTime().toLocalDate();
            case Object other -> throw new IllegalStateException("no day: " + other);
        };
    }

    /** A moment in UTC; null where there is none. */
    public @Nullable LocalDateTime moment(int column) {
        return switch (values.get(column)) {
            case null -> null;
            case LocalDateTime moment -> moment;
            case Timestamp moment -> moment.toLocalDateTime();
            case Object other -> throw new IllegalStateException("no moment: " + other);
        };
    }

    /** A value of a dimension as people read it; null where there is none. */
    public @Nullable String text(int column) {
        return switch (values.get(column)) {
            case null -> null;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Long.toString(number.longValue());
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Timestamp moment -> moment.toLocalDateTime().toString();
            case Object other -> Objects.toString(other);
        };
    }
}
