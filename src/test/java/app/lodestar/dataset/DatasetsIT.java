package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.LodestarApplication;
import app.lodestar.account.AccountExport;
import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.framework.DatasetOrigin;
import app.lodestar.storage.StorageEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Datasets on each database. */
class DatasetsIT {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String ORDERS =
            "id,email,amount,at\n1,a@x.org,2.5,2026-01-05\n2,,3,2026-01-06\n";

    @TempDir Path data;

    /** What a test does with a running application. */
    private interface Story {
        void with(ConfigurableApplicationContext application) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void aFileBecomesADatasetThatOnlyItsWorkspaceSees(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var accounts = application.getBean(AccountService.class);
                    var service = application.getBean(DatasetService.class);
                    var imports = application.getBean(DatasetImports.class);
                    var ana = accounts.startGuest();
                    var ben = accounts.startGuest();
                    assertThat(imports.limits(ana)).isEqualTo(ImportLimits.GUEST);
                    assertThat(imports.limits(member(accounts))).isEqualTo(ImportLimits.MEMBER);

                    var imported = take(imports, ana, ORDERS);
                    assertThat(service.list(ana)).containsExactly(imported);
                    var dataset = service.find(ana, imported.id());
                    assertThat(dataset.tables().getFirst().profile().rows()).isEqualTo(2);
                    assertThat(dataset.tables().getFirst().schema().timeColumn()).isEqualTo("at");
                    assertThat(service.rejectedRows(ana, imported.id())).isEmpty();
                    assertThat(files("uploads")).isEmpty();
                    assertThat(files("scratch")).isEmpty();
                    assertThat(application.getBean(AccountExport.class).write(ana))
                            .contains("Orders");

                    assertThat(service.list(ben)).isEmpty();
                    var missing = new DatasetId(UUID.randomUUID());
                    for (var id : List.of(imported.id(), missing)) {
                        assertThatThrownBy(() -> service.find(ben, id))
                                .isInstanceOf(DatasetNotFoundException.class);
                        assertThatThrownBy(() -> service.delete(ben, id))
                                .isInstanceOf(DatasetNotFoundException.class);
                        assertThatThrownBy(() -> service.rejectedRows(ben, id))
                                .isInstanceOf(DatasetNotFoundException.class);
                    }
                    assertThatThrownBy(() -> receive(imports, ben, ana, ORDERS))
                            .isInstanceOf(DatasetNotFoundException.class);

                    service.delete(ana, imported.id());
                    assertThat(service.list(ana)).isEmpty();
                    assertThat(files("datasets")).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void scoringOpensTablesByTheirSource(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var ana = application.getBean(AccountService.class).startGuest();
                    var ben = application.getBean(AccountService.class).startGuest();
                    var imports = application.getBean(DatasetImports.class);
                    var databases = application.getBean(AnalyticsDatabases.class);
                    var one = take(imports, ana, ORDERS);
                    var two = take(imports, ana, "id\n7\n");
                    var wanted =
                            List.of(
                                    new TableReference("orders", one.sha256()),
                                    new TableReference("shops", two.sha256()));
                    String hash;
                    try (var database = ready(databases.open(ana.workspace(), wanted))) {
                        hash = database.hash();
                        assertThat(database.tables())
                                .extracting(TableSchema::name)
                                .containsExactly("orders", "shops");
                        try (var connection = database.connection()) {
                            assertThat(
                                            new Cancellation()
                                                    .query(
                                                            connection,
                                                            "select sum(amount), (select max(id) from shops) from orders")
                                                    .getFirst())
                                    .containsExactly("5.5", "7");
                            assertThat(
                                            new Cancellation()
                                                    .query(
                                                            connection,
                                                            "select email from orders where email is not null")
                                                    .getFirst()[0])
                                    .hasSize(64);
                        }
                    }
                    try (var database = ready(databases.open(ana.workspace(), wanted))) {
                        assertThat(database.hash()).isEqualTo(hash);
                    }
                    assertThat(databases.open(ben.workspace(), wanted))
                            .isEqualTo(new Opened.NotHere(wanted));
                    application.getBean(DatasetService.class).delete(ana, two.id());
                    assertThat(databases.open(ana.workspace(), wanted))
                            .isEqualTo(new Opened.NotHere(List.of(wanted.getLast())));
                    assertThat(files("scratch")).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void badInputA21TheSameFileTwiceIsOfferedForUse(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var ana = application.getBean(AccountService.class).startGuest();
                    var imports = application.getBean(DatasetImports.class);
                    var first = take(imports, ana, ORDERS);
                    var again = (Received.Taken) receive(imports, ana, ana, ORDERS);
                    assertThat(again.known()).contains(first);
                    imports.discard(ana, again.id());
                    imports.discard(ana, again.id());
                    assertThat(files("uploads")).isEmpty();
                    assertThatThrownBy(() -> imports.inspect(ana, again.id(), null, _ -> {}))
                            .isInstanceOf(DatasetNotFoundException.class);
                });
    }

    @ParameterizedTest
    @EnumSource
    void badInputA21FiftyAtOnceAreAllImported(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var ana = application.getBean(AccountService.class).startGuest();
                    var imports = application.getBean(DatasetImports.class);
                    var jobs = new ArrayList<ImportJob<ImportOutcome>>();
                    for (int i = 0; i < 50; i++) {
                        var taken =
                                (Received.Taken)
                                        receive(imports, ana, ana, "id,email\n" + i + ",a@b.org\n");
                        var inspection = looked(imports, ana, taken.id());
                        var choices = ImportChoices.proposed("t", inspection, UTC);
                        jobs.add(imports.store(ana, taken.id(), "Number " + i, choices, _ -> {}));
                    }
                    assertThat(jobs.stream().map(job -> job.result().join()))
                            .allMatch(ImportOutcome.Imported.class::isInstance);
                    assertThat(application.getBean(DatasetService.class).list(ana)).hasSize(50);
                    assertThat(files("datasets")).hasSize(50);
                    assertThat(files("uploads")).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitOrIsCancelledLeavesNothing(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var ana = application.getBean(AccountService.class).startGuest();
                    var imports = application.getBean(DatasetImports.class);
                    assertThat(receive(imports, ana, ana, "")).isInstanceOf(Received.Refused.class);

                    var ragged =
                            ((Received.Taken) receive(imports, ana, ana, "a,b\n1,2\n3\n")).id();
                    var choices = ImportChoices.proposed("t", looked(imports, ana, ragged), UTC);
                    assertThat(imports.store(ana, ragged, "T", choices, _ -> {}).result().join())
                            .isInstanceOfSatisfying(
                                    ImportOutcome.TooManyRejected.class,
                                    e -> assertThat(e.report().rejected()).isEqualTo(1));
                    assertThat(files("datasets")).isEmpty();
                    var patient =
                            new ImportChoices("t", choices.columns(), null, List.of(), UTC, 0.5);
                    var outcome =
                            (ImportOutcome.Imported)
                                    imports.store(ana, ragged, "T", patient, _ -> {})
                                            .result()
                                            .join();
                    var service = application.getBean(DatasetService.class);
                    assertThat(
                                    service.rejectedRows(ana, outcome.dataset().id())
                                            .map(DatasetsIT::read))
                            .contains("line,column,reason,row\r\n3,,TOO_FEW_CELLS,3\r\n");
                    service.delete(ana, outcome.dataset().id());

                    var rows =
                            "a\n"
                                    + IntStream.range(0, 50_000)
                                            .mapToObj(i -> i + "\n")
                                            .reduce("", String::concat)
                                            .substring(0, 200_000);
                    var large = ((Received.Taken) receive(imports, ana, ana, rows)).id();
                    var all = ImportChoices.proposed("t", looked(imports, ana, large), UTC);
                    var job = imports.store(ana, large, "T", all, _ -> {});
                    job.cancel();
                    if (job.result().join() instanceof ImportOutcome.Imported(var dataset, _)) {
                        service.delete(ana, dataset.id());
                    }
                    assertThat(files("datasets")).isEmpty();
                    assertThat(files("scratch")).isEmpty();
                    assertThat(files("uploads")).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedAccountTakesItsFilesAlong(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var accounts = application.getBean(AccountService.class);
                    var imports = application.getBean(DatasetImports.class);
                    var ana = accounts.startGuest();
                    var ben = accounts.startGuest();
                    take(imports, ana, ORDERS);
                    var kept = take(imports, ben, ORDERS);
                    accounts.delete(ana, "", "127.0.0.1");
                    assertThat(accounts.find(ana.id())).isEmpty();
                    assertThat(files("datasets")).containsExactly(kept.id().value() + ".duckdb");
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProductWritesIsOneDatasetOfManyTables(StorageEngine engine) throws Exception {
        with(
                engine,
                application -> {
                    var ana = application.getBean(AccountService.class).startGuest();
                    var folder = Files.createDirectories(data.resolve("generated"));
                    Files.writeString(folder.resolve("orders.csv"), "id,at\n1,2026-01-05\n");
                    Files.writeString(folder.resolve("shops.csv"), "id\n1\n2\n");
                    var summary =
                            application
                                    .getBean(FolderDatasets.class)
                                    .store(
                                            ana,
                                            ana.workspace(),
                                            "Sample",
                                            DatasetOrigin.GENERATED,
                                            folder,
                                            UTC,
                                            Map.of());
                    assertThat(summary.rows()).isEqualTo(3);
                    var wanted =
                            List.of(
                                    new TableReference("orders", summary.sha256()),
                                    new TableReference("shops", summary.sha256()));
                    try (var database =
                            ready(
                                    application
                                            .getBean(AnalyticsDatabases.class)
                                            .open(ana.workspace(), wanted))) {
                        assertThat(database.tables()).hasSize(2);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aStartSweepsAwayWhatACrashHasLeft(StorageEngine engine) throws Exception {
        var old =
                Files.createDirectories(data.resolve("datasets"))
                        .resolve(UUID.randomUUID() + ".duckdb");
        var young = data.resolve("datasets").resolve(UUID.randomUUID() + ".duckdb");
        var foreign = data.resolve("datasets").resolve("mine.txt");
        for (var file : List.of(old, young, foreign)) {
            Files.writeString(file, "x");
        }
        var past = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old, past);
        Files.setLastModifiedTime(foreign, past);
        with(
                engine,
                _ ->
                        assertThat(files("datasets"))
                                .containsExactlyInAnyOrder(
                                        young.getFileName().toString(), "mine.txt"));
    }

    private static AnalyticsDatabase ready(Opened opened) {
        return ((Opened.Ready) opened).database();
    }

    private static Person member(AccountService accounts) {
        return ((SignUpOutcome.SignedUp) accounts.signUp("Cleo", "a fine long sentence")).person();
    }

    private static Received receive(
            DatasetImports imports, Person person, Person owner, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return imports.receive(
                person,
                owner.workspace(),
                "data.csv",
                new ByteArrayInputStream(bytes),
                OptionalLong.of(bytes.length),
                _ -> {});
    }

    private static Inspection looked(DatasetImports imports, Person person, UploadId id) {
        var examined = imports.inspect(person, id, null, _ -> {}).result().join();
        return ((Examined.Proposed) examined).inspection();
    }

    private static DatasetSummary take(DatasetImports imports, Person person, String text)
            throws IOException {
        var id = ((Received.Taken) receive(imports, person, person, text)).id();
        var choices = ImportChoices.proposed("orders", looked(imports, person, id), UTC);
        var outcome = imports.store(person, id, "Orders", choices, _ -> {}).result().join();
        return ((ImportOutcome.Imported) outcome).dataset();
    }

    private List<String> files(String folder) throws IOException {
        var path = data.resolve(folder);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void with(StorageEngine engine, Story story) throws Exception {
        try (var database = engine.freshDatabase();
                var application =
                        new SpringApplicationBuilder(LodestarApplication.class)
                                .run(
                                        Stream.of(
                                                        new String[] {"--server.port=0"},
                                                        database.springArguments(),
                                                        new String[] {"--lodestar.data=" + data})
                                                .flatMap(Stream::of)
                                                .toArray(String[]::new))) {
            story.with(application);
        }
    }
}
