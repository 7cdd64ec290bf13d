package app.lodestar.scoring;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Unit;
import java.util.HashMap;
import java.util.Map;

/**
 * What the columns of a framework's data are counted in. Documents keep lengths of time in seconds
 * whatever the data count them in, so a metric that is a length of time is turned into seconds.
 */
final class ColumnUnits {
    private static final Map<String, Double> SECONDS =
            Map.of("ms", 1e-3, "s", 1.0, "min", 60.0, "h", 3_600.0, "d", 86_400.0);

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

    /** By what values of the measure are multiplied to be in the unit that documents keep. */
    static double toStored(Node metric, Measure measure) {
        app.lodestar.formula.Unit unit = measure.unit();
        boolean isTime = metric.choice(Field.UNIT, Unit.class).orElse(null) == Unit.DURATION;
        return isTime && unit != null && unit.powers().values().stream().allMatch(one -> one == 1)
                ? SECONDS.getOrDefault(unit.symbol(), 1.0)
                : 1;
    }
}
