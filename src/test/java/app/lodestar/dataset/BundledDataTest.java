package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.framework.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledDataTest {
    @TempDir private Path cache;

    @Test
    void whatWasMadeOnceIsOpenedAgain() throws Exception {
        String hash;
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            hash = data.hash();
        }
        var file = onlyFile();
        var made = Files.getLastModifiedTime(file);
        assertThat(file.getFileName().toString())
                .startsWith("onsite-ad-advantage-")
                .endsWith(".duckdb");
        try (var data = BundledData.open("onsite-ad-advantage", cache)) {
            assertThat(data.hash()).isEqualTo(hash);
        }
        assertThat(Files.getLastModifiedTime(onlyFile())).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void theTablesAreWhatTheExampleSaysOfThem(String key) throws Exception {
        var example = BundledExample.of(key).orElseThrow();
        try (var connection = Engine.inMemory()) {
            example.make(connection, 5, 4000, new Cancellation());
            for (var table : example.tables()) {
                assertThat(columns(connection, table.name()))
                        .as(table.name())
                        .containsExactlyElementsOf(
                                table.columns().stream()
                                        .map(column ->
                                                column.name() + " " + Sql.type(column.type()))
                                        .toList());
                assertThat(
                                Roles.table("t", table.timeColumn(), table.columns())
                                        .column(
                                                table.timeColumn() == null
                                                        ? table.columns().getFirst().name()
                                                        : table.timeColumn()))
                        .get()
                        .matches(column ->
                                table.timeColumn() == null
                                        || column.type() == ColumnType.DATE
                                        || column.type() == ColumnType.TIMESTAMP);
                for (var column : table.columns()) {
                    if (!column.nullable()) {
                        assertThat(lacking(connection, table.name(), column.name()))
                                .as(table.name() + "." + column.name())
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void dataGivenUpWhileTheyAreMadeLeaveNothing() throws Exception {
        var cancellation = new Cancellation();
        var folder = cache.resolve("one");
        var making =
                CompletableFuture.supplyAsync(
                        () -> BundledData.open("instagram-shops", folder, cancellation));
        while (!cancellation.isRunning()) {
            Thread.sleep(1);
        }
        var begun = System.nanoTime();
        cancellation.cancel();
        assertThatThrownBy(() -> making.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> BundledData.open("onsite-ad-advantage", folder, cancellation))
                .isInstanceOf(CancelledException.class);
        try (var data = BundledData.open("onsite-ad-advantage", folder)) {
            assertThat(data.tables()).hasSize(3);
        }
    }

    @Test
    void thereIsNothingForAnythingElse() {
        assertThat(BundledData.isFor("marketplace")).isFalse();
        assertThatThrownBy(() -> BundledData.open("marketplace", cache))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path onlyFile() throws Exception {
        try (var files = Files.list(cache)) {
            return files.toList().getFirst();
        }
    }

    private static List<String> columns(java.sql.Connection connection, String table)
            throws Exception {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("describe " + Sql.name(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return columns;
    }

    private static long lacking(java.sql.Connection connection, String table, String column)
            throws Exception {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) - count(%s) from %s"
                                        .formatted(Sql.name(column), Sql.name(table)))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
