package app.lodestar.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The data that come with the worked examples; made when first opened, then kept. */
public final class BundledData {

    private static final int VERSION_DIGITS = 12;

    private BundledData() {}

    /** Whether there are such data for this key of an example. */
    public static boolean isFor(String exampleKey) {
        return BundledExample.of(exampleKey).isPresent();
    }

    /** The example whose data have all these tables, the one with the fewest others. */
    static Optional<String> withTables(Set<String> keys) {
        return BundledExample.withTables(keys).map(BundledExample::key);
    }

    /**
     * Opens the data of an example. What is missing in the cache is made in some seconds and kept
     * in the file {@code <key>-<version>.duckdb}; whoever else opens it meanwhile makes its own.
     *
     * @param cacheFolder where the file is; made if need be
     * @throws IllegalArgumentException if no example of that key has data
     */
    public static AnalyticsDatabase open(String exampleKey, Path cacheFolder) {
        return open(exampleKey, cacheFolder, new Cancellation());
    }

    /**
     * The same, which may be given up while the data are made; then nothing of them is left.
     *
     * @throws CancelledException if it was
     */
    static AnalyticsDatabase open(String exampleKey, Path cacheFolder, Cancellation cancellation) {
        var example =
                BundledExample.of(exampleKey)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no data for " + exampleKey));
        var hash = example.hash(BundledExample.SEED);
        try {
            Files.createDirectories(cacheFolder);
            var file =
                    cacheFolder
                            .resolve(
                                    exampleKey
                                            + "-"
                                            + hash.substring(0, VERSION_DIGITS)
                                            + ".duckdb")
                            .toAbsolutePath();
            if (!Files.exists(file)) {
                make(example, file, cancellation);
            }
            return AttachedTables.open(
                    List.of(AttachedTables.Attachment.of(file, example.tables())),
                    hash,
                    EngineSettings.standard(),
                    cacheFolder,
                    () -> {});
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under a name of its own until it is whole, so that half a file is never opened. */
    private static void make(BundledExample example, Path file, Cancellation cancellation)
            throws IOException, SQLException {
        var folder = Files.createTempDirectory(file.getParent(), "making-");
        try {
            var unfinished = folder.resolve("tables.duckdb");
            try (var connection = Engine.toWrite(unfinished)) {
                var spill = Files.createDirectory(folder.resolve("spill"));
                Engine.bound(connection, EngineSettings.standard(), spill);
                example.make(connection, BundledExample.SEED, example.rows(), cancellation);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Engine.deleteFolder(folder);
        }
    }
}
