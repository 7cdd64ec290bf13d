package app.lodestar.scoring;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that name what metrics are counted by: the key of the table that is the entity. */
final class Units {
    private final Catalog catalog;
    private final Map<String, List<String>> keysByTable = new HashMap<>();

    Units(MetricFramework framework, Catalog catalog) {
        this.catalog = catalog;
        for (Node table : framework.list(NodeKind.DATASET)) {
            keysByTable.putIfAbsent(table.text(Field.TABLE_KEY), table.items(Field.PRIMARY_KEY));
        }
    }

    /** Null for the rows themselves, also where the entity is no table with one key column. */
    @Nullable String of(Node metric) {
        List<String> keys = keysByTable.getOrDefault(metric.text(Field.ENTITY), List.of());
        return keys.size() == 1 && isColumn(keys.getFirst()) ? keys.getFirst() : null;
    }

    private boolean isColumn(String name) {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .anyMatch(name::equals);
    }
}
