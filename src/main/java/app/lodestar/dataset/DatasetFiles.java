package app.lodestar.dataset;

import app.lodestar.dataset.internal.DatasetRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where the files of datasets lie: {@code datasets/<id>.duckdb} in the data folder, beside it
 * {@code <id>.rejected.csv} with the rows that were left out.
 */
@Component
class DatasetFiles {

    private static final Pattern OURS =
            Pattern.compile("([0-9a-f-]{36})\\.(duckdb|duckdb\\.wal|rejected\\.csv)");

    /** Longer than any import takes. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path datasets;
    private final Path uploads;
    private final Path scratch;
    private final DatasetRepository repository;
    private final Clock clock;

    DatasetFiles(
            @Value("${lodestar.data}") Path folder, DatasetRepository repository, Clock clock) {
        this.datasets = folder.resolve("datasets");
        this.uploads = folder.resolve("uploads");
        this.scratch = folder.resolve("scratch");
        this.repository = repository;
        this.clock = clock;
    }

    Path tables(DatasetId id) {
        return made(datasets).resolve(id.value() + ".duckdb");
    }

    Path rejected(DatasetId id) {
        return made(datasets).resolve(id.value() + ".rejected.csv");
    }

    /** Where uploads wait. */
    Path uploads() {
        return made(uploads);
    }

    /** For what is there only for a while. */
    Path scratch() {
        return made(scratch);
    }

    /** Deletes what is stored of a dataset outside the database; again is no harm. */
    void delete(DatasetId id) {
        try {
            Files.deleteIfExists(tables(id));
            Files.deleteIfExists(rejected(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a crash has left: files of no dataset, uploads that nobody waits for. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (Path file : forgotten(datasets)) {
            var name = OURS.matcher(file.getFileName().toString());
            if (name.matches() && !repository.existsById(UUID.fromString(name.group(1)))) {
                Engine.deleteFolder(file);
            }
        }
        forgotten(uploads).forEach(Engine::deleteFolder);
        forgotten(scratch).forEach(Engine::deleteFolder);
    }

    private List<Path> forgotten(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var before = clock.instant().minus(FORGOTTEN);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> touched(file).isBefore(before)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
