package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.DatasetKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses from names and types what columns are for. */
final class Roles {

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "e-?mail|phone|mobile|(first|last|full|sur|user)_?name|address|birth|passport"
                            + "|ssn|iban|card_?number|^ip$|ip_?addr",
                    Pattern.CASE_INSENSITIVE);

    private Roles() {}

    /**
     * The time column if nobody says: the first DATE or TIMESTAMP column, which may be the only.
     */
    static Optional<String> timeColumn(List<ColumnSchema> columns) {
        return columns.stream()
                .filter(column -> isTime(column.type()))
                .map(ColumnSchema::name)
                .findFirst();
    }

    static boolean isTime(ColumnType type) {
        return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
    }

    /** The table with its kind and roles, as they follow from its time column. */
    static TableSchema table(String name, @Nullable String time, List<ColumnSchema> columns) {
        return new TableSchema(
                name,
                time == null ? DatasetKind.SNAPSHOT : DatasetKind.EVENTS,
                time,
                columns.stream()
                        .map(each ->
                                new ColumnSchema(
                                        each.name(),
                                        each.type(),
                                        each.unit(),
                                        each.nullable(),
                                        role(each, time)))
                        .toList());
    }

    /** Whether the name of a column suggests that it tells who a person is. */
    static boolean seemsPersonal(String name) {
        return PERSONAL.matcher(name).find();
    }

    private static ColumnRole role(ColumnSchema column, @Nullable String time) {
        var name = column.name().toLowerCase(Locale.ROOT);
        if (column.name().equals(time)) {
            return ColumnRole.TIME;
        }
        if (name.equals("id")) {
            return ColumnRole.ID;
        }
        if (name.endsWith("_id")) {
            return ColumnRole.ENTITY;
        }
        return switch (column.type()) {
            case INT, DECIMAL -> ColumnRole.MEASURE;
            case STRING, BOOL, DATE, TIMESTAMP -> ColumnRole.DIMENSION;
        };
    }
}
