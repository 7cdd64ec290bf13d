package app.lodestar.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes an inspected file as the one table of a new database file. Whatever goes wrong, no part of
 * the file stays.
 */
final class TableBuilder {

    /** An import has the machine to itself less than a score has. */
    private static final EngineSettings SETTINGS = new EngineSettings("768MB", 2, "16GB");

    private final Path scratch;
    private final ImportLimits limits;
    private final Progress.Listener listener;
    private final Cancellation cancellation;
    private final Instant now;

    /**
     * Builds with.
     *
     * @param scratch a folder for what is there only for a while
     */
    TableBuilder(
            Path scratch,
            ImportLimits limits,
            Progress.Listener listener,
            Cancellation cancellation,
            Instant now) {
        this.scratch = scratch;
        this.limits = limits;
        this.listener = listener;
        this.cancellation = cancellation;
        this.now = now;
    }

    /**
     * Builds the file.
     *
     * @param target does not exist yet
     * @param salt for the columns whose values are hashed
     * @param rejections takes the rows that are left out
     * @throws TooManyRejectedException if they are too many
     * @throws CancelledException if that is wished
     */
    StoredTable build(
            Path target,
            Upload upload,
            Inspection inspection,
            ImportChoices choices,
            String salt,
            Rejections rejections)
            throws IOException, SQLException, FileProblemException {
        choices.require(inspection);
        var spill = Files.createTempDirectory(scratch, "spill-");
        boolean done = false;
        try {
            StoredTable built;
            try (var connection = Engine.toWrite(target)) {
                Engine.bound(connection, SETTINGS, spill);
                Engine.confine(
                        connection, List.of(upload.path().toAbsolutePath().getParent(), scratch));
                built = fill(connection, upload, inspection, choices, salt, rejections);
            }
            done = true;
            return built;
        } finally {
            Engine.deleteFolder(spill);
            if (!done) {
                Files.deleteIfExists(target);
                Files.deleteIfExists(Path.of(target + ".wal"));
            }
        }
    }

    private StoredTable fill(
            Connection connection,
            Upload upload,
            Inspection inspection,
            ImportChoices choices,
            String salt,
            Rejections rejections)
            throws IOException, SQLException, FileProblemException {
        var columns = choices.columns().stream().map(ColumnChoice::target).toList();
        listener.heard(Progress.Phase.LOADING, 0, 0, upload.bytes());
        var shape = inspection.shape();
        if (shape == null) {
            var load = new ParquetLoad(connection, upload.path());
            load.load(choices.table(), load.columns(), columns, choices.zone(), salt, cancellation);
        } else {
            new TextLoad(connection, scratch, choices.zone(), limits, cancellation)
                    .load(
                            choices.table(),
                            new TextFile(upload.path(), inspection.format()),
                            shape,
                            columns,
                            inspection.reading(),
                            salt,
                            rejections,
                            (rows, bytes) -> written(rows, bytes, upload.bytes()));
        }
        listener.heard(Progress.Phase.DESCRIBING, inspection.rows(), 0, upload.bytes());
        var schema = schema(connection, choices, columns);
        var hashed = columns.stream().filter(TargetColumn::hashed).map(TargetColumn::name).toList();
        var profile =
                new Profiler(connection, cancellation, now)
                        .describe(schema, choices.keys(), Set.copyOf(hashed));
        cancellation.check();
        var report = ImportReport.of(profile.rows(), rejections);
        return new StoredTable(schema, profile, report, choices.keys(), hashed);
    }

    private void written(long rows, long bytes, long total) {
        cancellation.check();
        listener.heard(Progress.Phase.WRITING, rows, bytes, total);
    }

    private static TableSchema schema(
            Connection connection, ImportChoices choices, List<TargetColumn> columns)
            throws SQLException {
        var stored = StoredColumns.of(connection, choices.table(), columns);
        var table = Roles.table(choices.table(), choices.timeColumn(), stored);
        return new TableSchema(
                table.name(),
                table.kind(),
                table.timeColumn(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> declared(table.columns().get(i), choices.columns().get(i)))
                        .toList());
    }

    private static ColumnSchema declared(ColumnSchema guessed, ColumnChoice choice) {
        return new ColumnSchema(
                guessed.name(),
                guessed.type(),
                choice.unit(),
                guessed.nullable(),
                choice.role() == null ? guessed.role() : choice.role());
    }
}
