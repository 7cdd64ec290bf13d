package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.DatasetKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a worked example: made by our own SQL, described by the example's own document.
 *
 * @param key also the name of its document and of its SQL
 * @param lastDay the Sunday on which its data end
 * @param rows how many its main table has at full size
 */
record BundledExample(String key, LocalDate lastDay, long rows) {

    /** The seed of what is shown in the product. */
    static final long SEED = 1;

    /** The Sunday on which sample data end where nothing else is said. */
    static final LocalDate SUNDAY = LocalDate.of(2026, 10, 18);

    private static final List<BundledExample> ALL =
            List.of(
                    new BundledExample("instagram-shops", SUNDAY, 2_808_000),
                    new BundledExample("etsy-seller-messaging", SUNDAY, 118_400),
                    new BundledExample("onsite-ad-advantage", LocalDate.of(2023, 1, 15), 216_304));

    static Optional<BundledExample> of(String key) {
        return ALL.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    static Optional<BundledExample> withTables(Set<String> keys) {
        return ALL.stream()
                .filter(each -> each.tableKeys().containsAll(keys))
                .min(Comparator.comparingInt(each -> each.tableKeys().size()));
    }

    private Set<String> tableKeys() {
        return tables().stream().map(TableSchema::name).collect(Collectors.toSet());
    }

    /**
     * Makes its tables.
     *
     * @param rows about how many its main table is to have; the others are smaller in proportion
     * @throws CancelledException if that was wished; then some tables may be there
     */
    void make(Connection connection, long seed, long rows, Cancellation cancellation)
            throws SQLException {
        // To compress texts of which each is there once takes as long as to make them.
        Engine.run(connection, "set disabled_compression_methods = 'dict_fsst'");
        cancellation.run(connection, settings(seed, rows));
        for (var script : scripts()) {
            cancellation.run(connection, script);
        }
    }

    /** Of everything that what is made from a seed depends on. */
    String hash(long seed) {
        var digest = ContentHash.sha256();
        ContentHash.add(digest, settings(seed, rows));
        scripts().forEach(script -> ContentHash.add(digest, script));
        ContentHash.add(digest, document());
        return ContentHash.hex(digest);
    }

    /** Its tables as its document describes them, by name. */
    List<TableSchema> tables() {
        MetricFramework framework =
                switch (FrameworkJson.read(document())) {
                    case JsonReading.Read(MetricFramework read) -> read;
                    case JsonReading.Refused(var problems) ->
                            throw new IllegalStateException(key + ": " + problems);
                };
        return framework.list(NodeKind.DATASET).stream()
                .map(table -> table(framework, table.id()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private String settings(long seed, long wanted) {
        return """
        create temp macro seed() as %d;
        create temp macro last_day() as date '%s';
        create temp macro wanted_rows() as %d;
        """
                .formatted(seed, lastDay, wanted);
    }

    private List<String> scripts() {
        return Stream.of("common", key).map(name -> text("/bundled/" + name + ".sql")).toList();
    }

    private String document() {
        return text("/examples/" + key + ".json");
    }

    private static TableSchema table(MetricFramework framework, NodeId id) {
        var table = framework.node(id);
        var columns =
                framework.children(id, NodeKind.COLUMN).stream()
                        .map(BundledExample::column)
                        .toList();
        return new TableSchema(
                table.text(Field.TABLE_KEY),
                table.choice(Field.TABLE_KIND, DatasetKind.class).orElseThrow(),
                columns.stream()
                        .filter(column -> column.role() == ColumnRole.TIME)
                        .map(ColumnSchema::name)
                        .findFirst()
                        .orElse(null),
                columns);
    }

    private static ColumnSchema column(Node column) {
        var unit = column.text(Field.COLUMN_UNIT);
        return new ColumnSchema(
                column.text(Field.COLUMN_NAME),
                column.choice(Field.COLUMN_TYPE, ColumnType.class).orElseThrow(),
                unit.isEmpty() ? null : unit,
                column.flag(Field.NULLABLE),
                column.choice(Field.COLUMN_ROLE, ColumnRole.class).orElseThrow());
    }

    private static String text(String path) {
        try (var in = BundledExample.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the product");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
