package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lodestar.base.Messages;
import app.lodestar.framework.DatasetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @TempDir Path folder;

    @Test
    void everyFileIsATableOfItsName() throws Exception {
        write(
                "orders.csv",
                "id,amount,at\n1,2.5,2026-01-05 10:00:00\n2,,2026-01-06T10:00:00+02:00\n");
        write("shops.tsv", "id\tactive\tname\n1\ttrue\tAnn's, \"q\"\n");
        write("visits.jsonl", "{\"user\":\"a\",\"n\":3}\n\n{\"n\":null,\"day\":\"2026-01-05\"}\n");
        parquet(
                "ads.parquet",
                "select 1::int i, 2.5::decimal(9,2) d, 'x' s, timestamp '2026-01-05 10:00' t");
        write("README.md", "no table");
        try (var data = DataFolder.open(folder, UTC, Map.of())) {
            assertThat(data.tables())
                    .extracting(TableSchema::name)
                    .containsExactly("ads", "orders", "shops", "visits");
            assertThat(types(data, "orders"))
                    .containsExactly("id INT", "amount DECIMAL?", "at TIMESTAMP");
            assertThat(types(data, "shops"))
                    .containsExactly("id INT", "active BOOL", "name STRING");
            assertThat(types(data, "visits"))
                    .containsExactly("user STRING?", "n INT?", "day DATE?");
            assertThat(types(data, "ads"))
                    .containsExactly("i INT", "d DECIMAL", "s STRING", "t TIMESTAMP");
            assertThat(
                            rows(
                                    data,
                                    "select id, amount, cast(\"at\" as varchar) from orders order by id"))
                    .containsExactly("1|2.5|2026-01-05 10:00:00", "2|null|2026-01-06 08:00:00");
            assertThat(rows(data, "select name from shops")).containsExactly("Ann's, \"q\"");
            assertThat(table(data, "shops").kind()).isEqualTo(DatasetKind.SNAPSHOT);
            assertThat(table(data, "visits").timeColumn()).isEqualTo("day");
            assertThat(data.hash()).hasSize(64);
        }
    }

    @Test
    void aTimeWithoutAnOffsetIsReadInTheZone() throws Exception {
        write(
                "orders.csv",
                "at,t2\n2026-07-01 00:30,2026-07-01\n2026-03-29 01:30:00,2026-03-29T01:30:00.5Z\n");
        parquet("p.parquet", "select timestamp '2026-07-01 00:30:00' as \"at\"");
        try (var data =
                DataFolder.open(folder, ZoneId.of("Europe/London"), Map.of("orders", "T2"))) {
            assertThat(
                            rows(
                                    data,
                                    "select cast(\"at\" as varchar), cast(t2 as varchar) from orders"))
                    .containsExactly(
                            "2026-06-30 23:30:00|2026-06-30 23:00:00",
                            "2026-03-29 01:30:00|2026-03-29 01:30:00.5");
            assertThat(rows(data, "select cast(\"at\" as varchar) from p"))
                    .containsExactly("2026-06-30 23:30:00");
            assertThat(table(data, "orders").timeColumn()).isEqualTo("t2");
        }
    }

    @Test
    void anEmptyFieldQuotedOrNotIsNullAndNaStaysText() throws Exception {
        write("a.csv", "s,n,b\n\"\",,\nNA,\"\",true\n");
        write("one.csv", "n\n1\n\n\"\"\n4\n");
        try (var data = DataFolder.open(folder, UTC, Map.of())) {
            assertThat(rows(data, "select s, n, b from a"))
                    .containsExactly("null|null|null", "NA|null|true");
            assertThat(rows(data, "select n from one")).containsExactly("1", "null", "null", "4");
        }
    }

    @Test
    void theSameFolderHasTheSameHashAndAnotherOneHasNot() throws Exception {
        write("a.csv", "x\n1\n");
        var first = hash(UTC);
        assertThat(hash(UTC)).isEqualTo(first);
        assertThat(hash(ZoneId.of("Europe/London"))).isNotEqualTo(first);
        write("a.csv", "x\n2\n");
        assertThat(hash(UTC)).isNotEqualTo(first);
    }

    @Test
    void aDayEndsWhereItsCellEnds() throws Exception {
        write(
                "orders.jsonl",
                """
                {"day":"2026-01-01","at":"2026-01-01T10:00:00","n":1}
                {"day":"2026-01-04","at":"2026-01-04T10:00:09","n":22}
                """);
        try (var data = DataFolder.open(folder, UTC, Map.of())) {
            assertThat(rows(data, "select cast(\"day\" as varchar), n from orders order by n"))
                    .containsExactly("2026-01-01|1", "2026-01-04|22");
            assertThat(rows(data, "select cast(\"at\" as varchar) from orders order by n"))
                    .containsExactly("2026-01-01 10:00:00", "2026-01-04 10:00:09");
        }
    }

    @Test
    void badInputA16WhatIsNotFiniteInParquetIsNoValue() throws Exception {
        parquet(
                "ads.parquet",
                """
                select * from (values
                    (1, 'nan'::double, timestamp 'infinity', date 'infinity'),
                    (2, 2.5, timestamp '2026-01-05 10:00', date '2026-01-05')) t(i, f, "at", d)\
                """);
        try (var data = DataFolder.open(folder, UTC, Map.of())) {
            assertThat(rows(data, "select f, cast(\"at\" as varchar), d from ads order by i"))
                    .containsExactly("null|null|null", "2.5|2026-01-05 10:00:00|2026-01-05");
        }
    }

    @Test
    void badInputA19AFileIsWhatItsBytesSay() throws IOException {
        write("orders.csv", "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n");
        assertThat(sentence(Map.of())).startsWith("orders.csv: ").contains("web page");
    }

    @Test
    void aNoteBesideTheTablesIsNoTable() throws Exception {
        write("orders.csv", "a,b\n1,2\n");
        write("notes.txt", "Taken from the shop, on Monday\nand cleaned\n");
        try (var data = DataFolder.open(folder, UTC, Map.of())) {
            assertThat(data.tables()).extracting(TableSchema::name).containsExactly("orders");
        }
    }

    @Test
    void whatCannotBeReadIsNamedInOneLine() throws IOException {
        assertThat(sentence(Map.of())).endsWith("holds no .csv, .tsv, .jsonl or .parquet file");
        write("orders.csv", "a,b\n1,2\n3\n");
        assertThat(sentence(Map.of()))
                .isEqualTo("orders.csv: line 3 does not have 2 cells as the header has");
        write("orders.csv", "day\n2026-01-01\n2025-02-29\n");
        assertThat(sentence(Map.of()))
                .isEqualTo("orders.csv: line 3, column day: no such day or time in the calendar");
        write("orders.csv", "a\n1\n");
        assertThat(sentence(Map.of("orders", "b"))).contains("no column b");
        assertThat(sentence(Map.of("orders", "a"))).contains("cannot be its time column");
        assertThat(sentence(Map.of("shops", "a"))).contains("a table shops");
        write("Orders.tsv", "a\n1\n");
        assertThat(sentence(Map.of())).contains("both the table");
        Files.delete(folder.resolve("Orders.tsv"));
        write("p.parquet", "PAR1 not really");
        assertThat(sentence(Map.of()))
                .isEqualTo("p.parquet: the file is not a Parquet file that can be read");
    }

    @Test
    void nothingElseIsReachableFromAConnection() throws Exception {
        write("orders.csv", "a\n1\n");
        try (var data = DataFolder.open(folder, UTC, Map.of());
                var connection = data.connection()) {
            for (var sql :
                    List.of(
                            "select * from read_csv('/etc/passwd')",
                            "select * from read_text('" + folder.resolve("orders.csv") + "')",
                            "select * from glob('" + folder + "/*')",
                            "copy orders to '" + folder.resolve("out.csv") + "'",
                            "attach '" + folder.resolve("x.duckdb") + "' as x",
                            "insert into source0.main.orders values (2)",
                            "drop table source0.main.orders",
                            "install httpfs",
                            "set memory_limit = '9GB'",
                            "set enable_external_access = true",
                            "set threads = 64")) {
                try (var statement = connection.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class);
                }
            }
            assertThat(rows(data, "select a from orders")).containsExactly("1");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("orders.csv"));
        }
    }

    private String sentence(Map<String, String> times) {
        var failure =
                catchThrowableOfType(
                        UnreadableDataException.class, () -> DataFolder.open(folder, UTC, times));
        return failure.sentence(Messages.onClassPath());
    }

    private String hash(ZoneId zone) throws Exception {
        try (var data = DataFolder.open(folder, zone, Map.of())) {
            return data.hash();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void parquet(String name, String select) throws SQLException {
        try (var connection = Engine.inMemory()) {
            Engine.run(
                    connection,
                    "copy (%s) to %s (format parquet)"
                            .formatted(select, Sql.literal(folder.resolve(name).toString())));
        }
    }

    private static TableSchema table(AnalyticsDatabase data, String name) {
        return data.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> types(AnalyticsDatabase data, String table) {
        return table(data, table).columns().stream()
                .map(c -> c.name() + " " + c.type() + (c.nullable() ? "?" : ""))
                .toList();
    }

    private static List<String> rows(AnalyticsDatabase data, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = data.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
