package app.lodestar.scoring;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.HashMap;
import java.util.Map;

/** What the columns of a framework's data are counted in, where the framework says so. */
final class ColumnUnits {
    private record Place(String table, String column) {}

    private final Map<Place, String> declared = new HashMap<>();

    ColumnUnits(MetricFramework framework) {
        for (Node table : framework.list(NodeKind.DATASET)) {
            for (Node column : framework.children(table.id(), NodeKind.COLUMN)) {
                String unit = column.text(Field.COLUMN_UNIT);
                if (!unit.isBlank()) {
                    declared.putIfAbsent(
                            new Place(table.text(Field.TABLE_KEY), column.text(Field.COLUMN_NAME)),
                            unit);
                }
            }
        }
    }

    /** The same tables; a unit that the framework declares counts before that of the data. */
    Catalog in(Catalog data) {
        return new Catalog(data.tables().stream().map(this::in).toList());
    }

    private Table in(Table table) {
        return new Table(
                table.name(),
                table.snapshot(),
                table.time(),
                table.columns().stream()
                        .map(column ->
                                new Column(
                                        column.name(),
                                        column.type(),
                                        declared.getOrDefault(
                                                new Place(table.name(), column.name()),
                                                column.unit()),
                                        column.nullable()))
                        .toList());
    }
}
