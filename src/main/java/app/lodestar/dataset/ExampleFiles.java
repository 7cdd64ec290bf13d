package app.lodestar.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Writes the tables of the worked examples as CSV, from any seed and in any size. */
public final class ExampleFiles {

    private ExampleFiles() {}

    /**
     * Writes one file for each table of an example, named like its table. Equal arguments give
     * equal bytes.
     *
     * @param exampleKey one for which {@link BundledData#isFor} holds
     * @param rows about how many its main table gets; at least 1
     * @param folder an existing one; files of the same names are replaced
     * @throws IOException if they cannot be written
     */
    public static void write(String exampleKey, long seed, long rows, Path folder)
            throws IOException {
        var example =
                BundledExample.of(exampleKey)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no data for " + exampleKey));
        var scratch = Files.createTempDirectory("lodestar-generate-");
        try (var connection = Engine.toWrite(scratch.resolve("tables.duckdb"))) {
            var spill = Files.createDirectory(scratch.resolve("spill"));
            Engine.bound(connection, EngineSettings.standard(), spill);
            example.make(connection, seed, rows, new Cancellation());
            for (var table : example.tables()) {
                var written = scratch.resolve(table.name() + ".csv");
                Engine.run(
                        connection,
                        "copy (from %s order by all) to %s (header, delimiter ',')"
                                .formatted(
                                        Sql.name(table.name()), Sql.literal(written.toString())));
                NewFile.replace(written, folder.resolve(table.name() + ".csv"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Engine.deleteFolder(scratch);
        }
    }
}
