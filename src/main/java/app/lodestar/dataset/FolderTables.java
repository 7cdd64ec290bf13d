package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder with one file for each table into a database file. With nobody there to ask, a row
 * that does not fit is an error, and what is ambiguous stays text.
 */
final class FolderTables {

    private final Path folder;
    private final Path scratch;
    private final ZoneId zone;

    /**
     * Reads with.
     *
     * @param scratch a folder for what is there only for a while
     * @param zone in which a time without an offset is read
     */
    FolderTables(Path folder, Path scratch, ZoneId zone) {
        this.folder = folder;
        this.scratch = scratch;
        this.zone = zone;
    }

    /** The files of a folder by their tables, ordered by name ignoring case. */
    static Map<String, Path> files(Path folder) throws UnreadableDataException {
        var tables = new TreeMap<String, Path>(String.CASE_INSENSITIVE_ORDER);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (!isTable(name)) {
                    continue;
                }
                var table = name.substring(0, name.lastIndexOf('.'));
                var other = tables.put(table, file);
                if (other != null) {
                    throw new UnreadableDataException(
                            "dataset.folder.two-files",
                            other.getFileName().toString(),
                            name,
                            table);
                }
            }
        } catch (IOException e) {
            throw new UnreadableDataException("dataset.folder.not-a-folder", folder.toString());
        }
        if (tables.isEmpty()) {
            throw new UnreadableDataException("dataset.folder.no-files", folder.toString());
        }
        return tables;
    }

    /** A text may hold anything, such as a note on the tables beside it. */
    private static boolean isTable(String name) {
        return !name.startsWith(".")
                && !name.toLowerCase(Locale.ROOT).endsWith(".txt")
                && FileFormat.ofName(name).isPresent();
    }

    /** Writes them into a file that does not exist yet. */
    List<TableSchema> write(Path target, Map<String, Path> files, Map<String, String> timeColumns)
            throws IOException, SQLException, UnreadableDataException {
        for (var table : timeColumns.keySet()) {
            if (!files.containsKey(table)) {
                throw new UnreadableDataException("dataset.folder.no-such-table", table);
            }
        }
        var spill = Files.createTempDirectory(scratch, "spill-");
        List<TableSchema> tables = new ArrayList<>();
        try (var connection = Engine.toWrite(target)) {
            Engine.bound(connection, EngineSettings.standard(), spill);
            Engine.confine(connection, List.of(folder, scratch));
            for (var each : files.entrySet()) {
                var columns = table(connection, each.getKey(), each.getValue());
                tables.add(timed(each.getKey(), columns, timeColumns.get(each.getKey())));
            }
        } finally {
            Engine.deleteFolder(spill);
        }
        return tables;
    }

    private List<ColumnSchema> table(Connection connection, String table, Path file)
            throws SQLException, UnreadableDataException {
        var name = file.getFileName().toString();
        try {
            var format = RealType.of(file, name);
            return format == FileFormat.PARQUET
                    ? parquet(connection, table, file)
                    : text(connection, table, new TextFile(file, format));
        } catch (FileProblemException e) {
            throw new UnreadableDataException(name, e.problem());
        } catch (IOException e) {
            throw new UnreadableDataException("dataset.folder.cannot-read", name);
        }
    }

    private List<ColumnSchema> parquet(Connection connection, String table, Path file)
            throws SQLException, FileProblemException {
        var load = new ParquetLoad(connection, file);
        var sources = load.columns();
        var names = DuplicateNames.unique(sources.stream().map(each -> each.name()).toList());
        var columns =
                IntStream.range(0, names.size())
                        .mapToObj(i -> new TargetColumn(names.get(i), sources.get(i).type(), false))
                        .toList();
        load.load(table, sources, columns, zone, null, new Cancellation());
        return StoredColumns.of(connection, table, columns);
    }

    private List<ColumnSchema> text(Connection connection, String table, TextFile file)
            throws IOException, SQLException, FileProblemException {
        var limits = ImportLimits.LOCAL;
        var guess = file.guess();
        var shape = new TextScan(guess, limits, RowListener.NONE).scan(file);
        if (shape.ragged() > 0) {
            var first = shape.raggedRows().getFirst();
            throw new FileProblemException(
                    FileProblem.at(Kind.RAGGED, first.line(), shape.header().size()));
        }
        var reading = Guesses.refined(guess, shape);
        var names = DuplicateNames.unique(shape.header());
        var columns =
                IntStream.range(0, names.size())
                        .mapToObj(i ->
                                new TargetColumn(
                                        names.get(i), shape.columns().get(i).type(reading), false))
                        .toList();
        var left = Files.createTempFile(scratch, "rejected-", ".csv");
        try (var rejections = new Rejections(left, Double.MAX_VALUE)) {
            new TextLoad(connection, scratch, zone, limits, new Cancellation())
                    .load(table, file, shape, columns, reading, null, rejections, RowListener.NONE);
            if (rejections.total() > 0) {
                var first = rejections.first().getFirst();
                throw new FileProblemException(
                        FileProblem.at(
                                Kind.NO_SUCH_DAY, first.line(), String.valueOf(first.column())));
            }
        } finally {
            Files.deleteIfExists(left);
        }
        return StoredColumns.of(connection, table, columns);
    }

    private static TableSchema timed(
            String table, List<ColumnSchema> columns, @Nullable String named)
            throws UnreadableDataException {
        if (named == null) {
            return Roles.table(table, Roles.timeColumn(columns).orElse(null), columns);
        }
        for (var column : columns) {
            if (column.name().equalsIgnoreCase(named)) {
                if (!Roles.isTime(column.type())) {
                    throw new UnreadableDataException("dataset.folder.not-a-time", table, named);
                }
                return Roles.table(table, column.name(), columns);
            }
        }
        throw new UnreadableDataException("dataset.folder.no-such-column", table, named);
    }
}
