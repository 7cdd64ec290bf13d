package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a text file into a table. Where the engine's own reader sees the same rows and
 * the same values, it reads the file itself; elsewhere it is given a copy written by {@link
 * RowWriter}.
 */
final class TextLoad {

    private final Connection connection;
    private final Path scratch;
    private final ZoneId zone;
    private final ImportLimits limits;
    private final Cancellation cancellation;

    /**
     * Loads into an open database.
     *
     * @param scratch a folder for the copy
     * @param zone in which times without an offset are read
     */
    TextLoad(
            Connection connection,
            Path scratch,
            ZoneId zone,
            ImportLimits limits,
            Cancellation cancellation) {
        this.connection = connection;
        this.scratch = scratch;
        this.zone = zone;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /**
     * Makes the table.
     *
     * @param salt for the columns that are hashed
     * @param listener hears of rows only while a copy is written
     */
    void load(
            String table,
            TextFile file,
            TextShape shape,
            List<TargetColumn> columns,
            Reading reading,
            @Nullable String salt,
            Rejections rejections,
            RowListener listener)
            throws IOException, SQLException, FileProblemException {
        if (asItIs(file, shape, columns, reading)) {
            fill(table, file.path(), reading.delimiter(), true, columns, salt);
            if (rows(table) == shape.rows()) {
                return;
            }
            cancellation.run(connection, "drop table " + Sql.name(table));
        }
        var copy = Files.createTempFile(scratch, "rows-", ".csv");
        try {
            write(file, copy, columns, reading, rejections, listener);
            fill(table, copy, ',', false, columns, salt);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean asItIs(
            TextFile file, TextShape shape, List<TargetColumn> columns, Reading reading) {
        return file.format() != FileFormat.JSON_LINES
                && shape.plain()
                && shape.ragged() == 0
                && reading.encoding() == TextEncoding.UTF_8
                && reading.nullTexts().isEmpty()
                && !file.path().toString().matches(".*[*?\\[].*")
                && IntStream.range(0, columns.size())
                        .allMatch(i ->
                                asItIs(shape.columns().get(i), columns.get(i).type(), reading));
    }

    private boolean asItIs(ColumnShape shape, ColumnType type, Reading reading) {
        if (type == ColumnType.STRING || shape.values() == 0) {
            return true;
        }
        boolean usual = shape.misfits(type, reading) == 0 && !shape.any(Fit.UNUSUAL);
        return switch (type) {
            case STRING, BOOL, INT, DATE -> usual;
            case DECIMAL -> usual && !reading.decimalComma() && !reading.groupedDigits();
            case TIMESTAMP -> usual && (!shape.any(Fit.LOCAL) || isUtc());
        };
    }

    private boolean isUtc() {
        var rules = zone.getRules();
        return rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    private void write(
            TextFile file,
            Path copy,
            List<TargetColumn> columns,
            Reading reading,
            Rejections rejections,
            RowListener listener)
            throws IOException, FileProblemException {
        long rows = 0;
        try (var in = new CountedStream(Files.newInputStream(file.path()));
                var records = file.open(in, reading, limits);
                var out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
            var writer = new RowWriter(out, columns, reading, zone);
            while (records.next()) {
                if (records.size() != columns.size()) {
                    rejections.add(
                            RejectedRow.of(
                                    records, null, TextScan.raggedness(records, columns.size())));
                } else {
                    writer.write(records).ifPresent(rejections::add);
                }
                if (++rows % TextScan.EVERY == 0) {
                    listener.read(rows, in.count());
                }
            }
        }
    }

    private void fill(
            String table,
            Path csv,
            char delimiter,
            boolean header,
            List<TargetColumn> columns,
            @Nullable String salt)
            throws SQLException {
        var values =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> value(i, columns.get(i), salt))
                        .collect(Collectors.joining(", "));
        var types =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> "'c%d': '%s'".formatted(i, Sql.type(columns.get(i).type())))
                        .collect(Collectors.joining(", "));
        cancellation.run(
                connection,
                """
                create table %s as select %s from read_csv(%s, columns = {%s}, header = %s, \
                delim = %s, quote = '"', escape = '"', nullstr = '', auto_detect = false)\
                """
                        .formatted(
                                Sql.name(table),
                                values,
                                Sql.literal(csv.toString()),
                                types,
                                header,
                                Sql.literal(String.valueOf(delimiter))));
    }

    private static String value(int i, TargetColumn column, @Nullable String salt) {
        var name = Sql.name(column.name());
        return column.hashed()
                ? "sha256(%s || c%d) as %s".formatted(Sql.literal(String.valueOf(salt)), i, name)
                : "c%d as %s".formatted(i, name);
    }

    private long rows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + Sql.name(table))) {
            result.next();
            return result.getLong(1);
        }
    }
}
