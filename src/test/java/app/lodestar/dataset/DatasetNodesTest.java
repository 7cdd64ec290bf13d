package app.lodestar.dataset;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Change;
import app.lodestar.framework.Codec;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.DatasetKind;
import app.lodestar.framework.DatasetOrigin;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatasetNodesTest {

    private static final ColumnSchema ID = column("order_id", ColumnType.INT, ColumnRole.ID, null);
    private static final ColumnSchema MAIL =
            column("email", ColumnType.STRING, ColumnRole.DIMENSION, null);
    private static final ColumnSchema AMOUNT =
            column("amount", ColumnType.DECIMAL, ColumnRole.MEASURE, "EUR");
    private static final ColumnSchema AT =
            column("at", ColumnType.TIMESTAMP, ColumnRole.TIME, null);

    private final MetricFramework empty = aFramework().titled("Shops").build();

    @Test
    void aFrameworkGetsTheTableWithItsColumns() {
        var now = used(empty, dataset("a", 3, table("orders", ID, MAIL, AMOUNT, AT)));
        var table = only(now);
        assertThat(table.text(Field.TABLE_KEY)).isEqualTo("orders");
        assertThat(table.text(Field.TABLE_TITLE)).isEqualTo("Orders of a");
        assertThat(table.text(Field.SHA256)).isEqualTo(sha("a"));
        assertThat(table.text(Field.TABLE_TIMEZONE)).isEqualTo("Europe/Paris");
        assertThat(table.choice(Field.TABLE_KIND, DatasetKind.class)).contains(DatasetKind.EVENTS);
        assertThat(table.choice(Field.ORIGIN, DatasetOrigin.class))
                .contains(DatasetOrigin.UPLOADED);
        assertThat(table.items(Field.PRIMARY_KEY)).containsExactly("order_id");
        assertThat(table.get(Field.ROW_COUNT)).isEqualTo(Value.of(3));
        var columns = now.children(table.id(), NodeKind.COLUMN);
        assertThat(columns)
                .extracting(each -> each.text(Field.COLUMN_NAME))
                .containsExactly("order_id", "email", "amount", "at");
        assertThat(columns.get(1).flag(Field.PII)).isTrue();
        assertThat(columns.get(1).flag(Field.NULLABLE)).isTrue();
        assertThat(columns.get(2).text(Field.COLUMN_UNIT)).isEqualTo("EUR");
        assertThat(columns.get(3).choice(Field.COLUMN_ROLE, ColumnRole.class))
                .contains(ColumnRole.TIME);
        var json = FrameworkJson.write(now);
        assertThat(FrameworkJson.read(json))
                .isInstanceOfSatisfying(
                        JsonReading.Read.class,
                        read -> assertThat(FrameworkJson.write(read.framework())).isEqualTo(json));
    }

    @Test
    void theSameDataAgainChangeNothing() {
        var data = dataset("a", 3, table("orders", ID, MAIL, AMOUNT, AT));
        assertThat(DatasetNodes.operations(used(empty, data), data, NodeId::random)).isEmpty();
    }

    @Test
    void aTableOfTheSameKeyStandsOnTheNewDataAndKeepsWhatWasDeclared() {
        var before = used(empty, dataset("a", 3, table("orders", ID, MAIL, AMOUNT, AT)));
        var table = only(before).id();
        var unitless = column("AMOUNT", ColumnType.INT, ColumnRole.DIMENSION, null);
        var country = column("country", ColumnType.STRING, ColumnRole.DIMENSION, null);
        var now = used(before, dataset("b", 7, table("orders", ID, unitless, AT, country)));
        assertThat(only(now).id()).isEqualTo(table);
        assertThat(only(now).text(Field.SHA256)).isEqualTo(sha("b"));
        assertThat(only(now).text(Field.TABLE_TITLE)).isEqualTo("Orders of a");
        var columns = now.children(table, NodeKind.COLUMN);
        assertThat(columns)
                .extracting(each -> each.text(Field.COLUMN_NAME))
                .containsExactly("order_id", "amount", "at", "country");
        var amount = columns.get(1);
        assertThat(amount.choice(Field.COLUMN_TYPE, ColumnType.class)).contains(ColumnType.INT);
        assertThat(amount.choice(Field.COLUMN_ROLE, ColumnRole.class)).contains(ColumnRole.MEASURE);
        assertThat(amount.text(Field.COLUMN_UNIT)).isEqualTo("EUR");
    }

    @Test
    void aDatasetOfManyTablesBringsThemAllBesideThoseThatAreThere() {
        var before = used(empty, dataset("a", 3, table("orders", ID)));
        var now = used(before, dataset("b", 5, table("shops", ID), table("visits", AT)));
        assertThat(now.list(NodeKind.DATASET))
                .extracting(each -> each.text(Field.TABLE_KEY))
                .containsExactly("orders", "shops", "visits");
    }

    @Test
    void fiveHundredColumnsComeInOperationsOfLawfulSize() {
        var wide =
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                column(
                                        "漢".repeat(70) + i,
                                        ColumnType.STRING,
                                        ColumnRole.DIMENSION,
                                        "u".repeat(40)))
                        .toArray(ColumnSchema[]::new);
        var data = dataset("a", 3, table("wide", wide));
        assertThat(DatasetNodes.operations(empty, data, NodeId::random))
                .allSatisfy(each ->
                        assertThat(Codec.write(each).length()).isLessThan(Limits.OPERATION_BYTES));
        var now = used(empty, data);
        assertThat(now.children(only(now).id(), NodeKind.COLUMN)).hasSize(500);
    }

    @Test
    void badInputA12WhatNoDocumentCanHoldIsLeftOut() {
        var hostile = column("\"; DROP TABLE x--", ColumnType.STRING, ColumnRole.DIMENSION, null);
        var tooLong = column("x".repeat(81), ColumnType.INT, ColumnRole.MEASURE, "u".repeat(41));
        var now =
                used(
                        empty,
                        dataset("a", 3, table("orders", hostile, tooLong), table("no key!", ID)));
        assertThat(now.children(only(now).id(), NodeKind.COLUMN))
                .extracting(each -> each.text(Field.COLUMN_NAME))
                .containsExactly("\"; DROP TABLE x--");
    }

    private static MetricFramework used(MetricFramework framework, Dataset dataset) {
        var now = framework;
        var since = new ArrayList<Change>();
        for (Operation each : DatasetNodes.operations(framework, dataset, NodeId::random)) {
            if (!(Resolver.resolve(now, each, since) instanceof Resolution.Applied applied)) {
                throw new AssertionError(each);
            }
            for (Change change : applied.changes()) {
                now = change.apply(now);
            }
        }
        return now;
    }

    private static Node only(MetricFramework framework) {
        assertThat(framework.list(NodeKind.DATASET)).hasSize(1);
        return framework.list(NodeKind.DATASET).getFirst();
    }

    private static ColumnSchema column(
            String name, ColumnType type, ColumnRole role, @Nullable String unit) {
        return new ColumnSchema(name, type, unit, true, role);
    }

    private static StoredTable table(String name, ColumnSchema... columns) {
        var list = List.of(columns);
        var time =
                list.stream()
                        .filter(each -> each.role() == ColumnRole.TIME)
                        .map(ColumnSchema::name)
                        .findFirst()
                        .orElse(null);
        return new StoredTable(
                new TableSchema(
                        name, time == null ? DatasetKind.SNAPSHOT : DatasetKind.EVENTS, time, list),
                new TableProfile(name, 3, null, null, 3, List.of(), List.of()),
                new ImportReport(3, 0, List.of(), List.of()),
                list.contains(ID) ? List.of("order_id") : List.of(),
                list.contains(MAIL) ? List.of("email") : List.of());
    }

    private static Dataset dataset(String word, long rows, StoredTable... tables) {
        return new Dataset(
                new DatasetSummary(
                        new DatasetId(UUID.randomUUID()),
                        "Orders of " + word,
                        Instant.EPOCH,
                        DatasetOrigin.UPLOADED,
                        sha(word),
                        "Europe/Paris",
                        rows,
                        100),
                List.of(tables));
    }

    private static String sha(String word) {
        return word.repeat(64);
    }
}
