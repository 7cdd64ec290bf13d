package app.lodestar.bench;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.browser.LodestarServer;
import app.lodestar.dataset.DatasetImports;
import app.lodestar.dataset.DatasetService;
import app.lodestar.dataset.Examined;
import app.lodestar.dataset.ImportChoices;
import app.lodestar.dataset.ImportOutcome;
import app.lodestar.dataset.Received;
import app.lodestar.dataset.UploadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A file of two million rows: what the application takes to look into it and to store it, over what
 * the engine alone takes to read it into a table.
 */
final class Importing {

    private static final long ROWS = 2_000_000;
    private static final int RUNS = 5;

    private final Path folder;
    private final Path file;

    Importing(Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("events.csv");
        var tables = GeneratedTables.make(folder, "events.sql", ROWS).folder();
        try (var connection = GeneratedTables.inMemory();
                var statement = connection.createStatement()) {
            statement.execute(
                    "copy (from '%s') to '%s' (format csv, header)"
                            .formatted(tables.resolve("events.parquet"), file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void measure(Figures figures) throws IOException {
        List<Double> raw = new ArrayList<>();
        List<Double> looked = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        try (var server = LodestarServer.start()) {
            var person = person(server);
            var imports = server.bean(DatasetImports.class);
            for (int run = 0; run <= RUNS; run++) {
                double engine = Stopwatch.milliseconds(this::engineAlone);
                var upload = receive(imports, person);
                long start = System.nanoTime();
                var choices = look(imports, person, upload);
                double look = (System.nanoTime() - start) / 1e6;
                double store = Stopwatch.milliseconds(() -> store(server, person, upload, choices));
                if (run > 0) {
                    raw.add(engine);
                    looked.add(look);
                    stored.add(store);
                }
            }
        }
        figures.median("read-csv-2m-rows", "ms", raw);
        figures.median("look-into-over-read-csv", "ratio", Stopwatch.ratios(looked, raw));
        figures.median("import-over-read-csv", "ratio", Stopwatch.ratios(stored, raw));
    }

    private boolean engineAlone() throws SQLException, IOException {
        var target = folder.resolve("raw-" + UUID.randomUUID() + ".duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + target);
                var statement = connection.createStatement()) {
            return statement.execute("create table events as from read_csv('%s')".formatted(file));
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private UploadId receive(DatasetImports imports, Person person) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var received =
                    imports.receive(
                            person,
                            person.workspace(),
                            "events.csv",
                            in,
                            OptionalLong.of(Files.size(file)),
                            _ -> {});
            return switch (received) {
                case Received.Taken(var id, var _) -> id;
                case Received.Refused(var problem) ->
                        throw new IllegalStateException(problem.toString());
            };
        }
    }

    private static ImportChoices look(DatasetImports imports, Person person, UploadId upload) {
        var examined = imports.inspect(person, upload, null, _ -> {}).result().join();
        if (examined instanceof Examined.Proposed(var inspection)) {
            return ImportChoices.proposed("events", inspection, ZoneOffset.UTC);
        }
        throw new IllegalStateException(examined.toString());
    }

    private static ImportOutcome store(
            LodestarServer server, Person person, UploadId upload, ImportChoices choices) {
        var imports = server.bean(DatasetImports.class);
        var outcome = imports.store(person, upload, "Events", choices, _ -> {}).result().join();
        if (outcome instanceof ImportOutcome.Imported(var dataset, var _)) {
            server.bean(DatasetService.class).delete(person, dataset.id());
            return outcome;
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static Person person(LodestarServer server) {
        var outcome =
                server.bean(AccountService.class).signUp("bench", "a long sentence for a bench");
        if (outcome instanceof SignUpOutcome.SignedUp(var person)) {
            return person;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
