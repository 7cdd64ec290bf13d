package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import app.lodestar.framework.ColumnType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads Parquet, whose columns have types already: whole numbers become INT (wider than 64 bits
 * they are text, being ids), other numbers DECIMAL, times without a zone are read in the given one,
 * all else is text. A number or a time that is not finite becomes no value.
 */
final class ParquetLoad {

    /** A column of the file: its name there, the engine's type, and ours. */
    record Source(String name, String engineType, ColumnType type) {}

    private final Connection connection;
    private final Path file;

    ParquetLoad(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** The columns of the file, in order. */
    List<Source> columns() throws FileProblemException {
        var sources = new ArrayList<Source>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("describe from " + source())) {
            while (result.next()) {
                var engineType = result.getString(2);
                sources.add(new Source(result.getString(1), engineType, type(engineType)));
            }
        } catch (SQLException e) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
        return List.copyOf(sources);
    }

    /** How many rows the file has. */
    long rows() throws FileProblemException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + source())) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
    }

    /** What the columns are; a type is never a guess here. */
    List<ColumnProposal> proposals(List<Source> sources, long rows) throws FileProblemException {
        var names = DuplicateNames.unique(sources.stream().map(Source::name).toList());
        var counts =
                sources.stream()
                        .map(each -> "count(" + Sql.name(each.name()) + ")")
                        .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery("select %s from %s".formatted(counts, source()))) {
            result.next();
            var proposals = new ArrayList<ColumnProposal>();
            for (int i = 0; i < sources.size(); i++) {
                long values = result.getLong(i + 1);
                var type = sources.get(i).type();
                proposals.add(
                        new ColumnProposal(
                                sources.get(i).name(),
                                names.get(i),
                                type,
                                Map.of(type, 0L, ColumnType.STRING, 0L),
                                values,
                                rows - values,
                                Roles.seemsPersonal(names.get(i))));
            }
            return List.copyOf(proposals);
        } catch (SQLException e) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
    }

    /** The cells of the first rows as text. */
    List<List<String>> preview(int most) throws FileProblemException {
        List<List<String>> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("from %s limit %d".formatted(source(), most))) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
    }

    /** Makes the table; a target is of the source's type or text. */
    void load(
            String table,
            List<Source> sources,
            List<TargetColumn> columns,
            ZoneId zone,
            @Nullable String salt,
            Cancellation cancellation)
            throws FileProblemException {
        var values =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> value(sources.get(i), columns.get(i), zone, salt))
                        .collect(Collectors.joining(", "));
        try {
            cancellation.run(
                    connection,
                    "create table %s as select %s from %s"
                            .formatted(Sql.name(table), values, source()));
        } catch (SQLException e) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
    }

    private String source() {
        // A name with wildcards would be read as a pattern: brackets make each stand for itself.
        var path = file.toString().replaceAll("[*?\\[]", "[$0]");
        return "read_parquet(" + Sql.literal(path) + ")";
    }

    private static String value(
            Source source, TargetColumn column, ZoneId zone, @Nullable String salt) {
        var from = Sql.name(source.name());
        var value =
                column.hashed() || column.type() == ColumnType.STRING
                        ? "cast(%s as varchar)".formatted(from)
                        : typed(from, source, zone);
        if (column.hashed()) {
            value = "sha256(%s || %s)".formatted(Sql.literal(String.valueOf(salt)), value);
        }
        return value + " as " + Sql.name(column.name());
    }

    private static String typed(String from, Source source, ZoneId zone) {
        return switch (source.type()) {
            case STRING, BOOL -> from;
            case DATE -> finite(from, from);
            case INT -> "cast(%s as bigint)".formatted(from);
            case DECIMAL -> {
                var number = "cast(%s as double)".formatted(from);
                yield finite(number, number);
            }
            case TIMESTAMP -> finite(from, time(from, source, zone));
        };
    }

    private static String finite(String test, String value) {
        return "case when isfinite(%s) then %s end".formatted(test, value);
    }

    private static String time(String from, Source source, ZoneId zone) {
        if (source.engineType().equals("TIMESTAMP WITH TIME ZONE")) {
            return "timezone('UTC', %s)".formatted(from);
        }
        var plain = "cast(%s as timestamp)".formatted(from);
        if (zone.getRules().isFixedOffset()) {
            int seconds = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
            return "(%s - to_seconds(%d))".formatted(plain, seconds);
        }
        return "timezone('UTC', timezone(%s, %s))".formatted(Sql.literal(zone.getId()), plain);
    }

    private static ColumnType type(String engineType) {
        if (engineType.startsWith("DECIMAL")) {
            return ColumnType.DECIMAL;
        }
        return switch (engineType) {
            case "BOOLEAN" -> ColumnType.BOOL;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
                    ColumnType.INT;
            case "FLOAT", "DOUBLE" -> ColumnType.DECIMAL;
            case "DATE" -> ColumnType.DATE;
            case "TIMESTAMP",
                    "TIMESTAMP_S",
                    "TIMESTAMP_MS",
                    "TIMESTAMP_NS",
                    "TIMESTAMP WITH TIME ZONE" ->
                    ColumnType.TIMESTAMP;
            default -> ColumnType.STRING;
        };
    }
}
