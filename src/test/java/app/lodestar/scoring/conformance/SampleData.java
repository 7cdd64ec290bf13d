package app.lodestar.scoring.conformance;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small seeded tables, ten weeks of them, with what makes definitions hard: nulls in values and
 * keys, ties in time, several events a key, empty weeks, unanswered messages.
 */
final class SampleData {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 3);
    static final int DAYS = 70;

    /** One row: a value a column, null where it has none. */
    record Row(Map<String, @Nullable Object> values) {
        @Nullable Object get(String column) {
            return values.get(column);
        }

        boolean has(String column, Object value) {
            return value.equals(values.get(column));
        }

        double number(String column) {
            return ((Number) java.util.Objects.requireNonNull(values.get(column), column))
                    .doubleValue();
        }

        LocalDateTime time(String column) {
            return (LocalDateTime) java.util.Objects.requireNonNull(values.get(column), column);
        }

        LocalDate date(String column) {
            Object value = java.util.Objects.requireNonNull(values.get(column), column);
            return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
        }
    }

    /** A table with its rows. */
    record Data(Table table, List<Row> rows) {}

    private final Map<String, Data> tables = new SampleTables().all();

    private SampleData() {}

    static SampleData make() {
        return new SampleData();
    }

    List<Data> tables() {
        return List.copyOf(tables.values());
    }

    List<Row> rows(String table) {
        return java.util.Objects.requireNonNull(tables.get(table), table).rows();
    }

    Catalog catalog() {
        return new Catalog(tables.values().stream().map(Data::table).toList());
    }
}
