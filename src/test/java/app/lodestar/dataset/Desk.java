package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports files into a folder without a server, the way the server does it. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    static final ZoneId UTC = ZoneId.of("UTC");

    private final Path folder;
    final Cancellation cancellation = new Cancellation();
    ImportLimits limits = ImportLimits.MEMBER;

    Desk(Path folder) {
        this.folder = folder;
    }

    /** What came of an import that worked. */
    record Imported(Path file, StoredTable table, Rejections rejections) {

        ColumnType type(String column) {
            return table.schema().column(column).orElseThrow().type();
        }

        ColumnProfile column(String name) {
            return table.profile().columns().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> rows(String sql) throws SQLException {
            try (var connection = Engine.toWrite(file)) {
                var rows = new ArrayList<String>();
                for (@Nullable String[] row : new Cancellation().query(connection, sql)) {
                    rows.add(
                            String.join(
                                    "|",
                                    java.util.Arrays.stream(row).map(String::valueOf).toList()));
                }
                return rows;
            }
        }
    }

    Upload upload(String name, String text) throws IOException, FileProblemException {
        return upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Upload upload(String name, byte[] bytes) throws IOException, FileProblemException {
        return upload(name, new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
    }

    Upload upload(String name, InputStream in, OptionalLong announced)
            throws IOException, FileProblemException {
        return Upload.take(
                in, name, announced, folder, limits.bytes(), Progress.Listener.NONE, cancellation);
    }

    Inspection inspect(Upload upload, @Nullable Reading reading)
            throws IOException, FileProblemException {
        return new Inspector(limits, Progress.Listener.NONE, cancellation).inspect(upload, reading);
    }

    Inspection inspect(String text) throws IOException, FileProblemException {
        return inspect(upload("data.csv", text), null);
    }

    Imported build(Upload upload, Inspection inspection, ImportChoices choices)
            throws IOException, SQLException, FileProblemException {
        return build(upload, inspection, choices, Progress.Listener.NONE);
    }

    Imported build(
            Upload upload, Inspection inspection, ImportChoices choices, Progress.Listener listener)
            throws IOException, SQLException, FileProblemException {
        var target = folder.resolve(UUID.randomUUID() + ".duckdb");
        long all = inspection.rows() + inspection.raggedRows();
        var file = folder.resolve("rejected.csv");
        try (var rejections = new Rejections(file, choices.rejectedShare() * all)) {
            var built =
                    new TableBuilder(folder, limits, listener, cancellation, NOW)
                            .build(target, upload, inspection, choices, "salt", rejections);
            return new Imported(target, built, rejections);
        }
    }

    /** Imports as proposed. */
    Imported take(String text) throws IOException, SQLException, FileProblemException {
        return take(text, null);
    }

    /** Imports as proposed, read as asked. */
    Imported take(String text, @Nullable Reading reading)
            throws IOException, SQLException, FileProblemException {
        var upload = upload("data.csv", text);
        var inspection = inspect(upload, reading);
        return build(upload, inspection, ImportChoices.proposed("t", inspection, UTC));
    }

    /** The problem that a file has as a whole. */
    FileProblem problem(String name, byte[] bytes) throws IOException {
        try {
            inspect(upload(name, bytes), null);
        } catch (FileProblemException e) {
            return e.problem();
        }
        throw new AssertionError("No problem with " + name);
    }

    FileProblem problem(String text) throws IOException {
        return problem("data.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files that lie about. */
    List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
