package app.lodestar.framework;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a framework describes, with or without data, as formulas know them. */
public final class DeclaredTables {
    private final List<Table> tables = new ArrayList<>();
    private final Set<Table> halfDescribed = new HashSet<>();

    public DeclaredTables(MetricFramework framework) {
        for (Node table : framework.list(NodeKind.DATASET)) {
            if (!table.text(Field.TABLE_KEY).isBlank()) {
                add(table, framework.children(table.id(), NodeKind.COLUMN));
            }
        }
    }

    /** Empty where nothing is described that a formula could name. */
    public Optional<Catalog> catalog() {
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Catalog(tables));
    }

    /** Tables with a column of which nobody has said the type; here it counts as text. */
    public Set<Table> halfDescribed() {
        return Set.copyOf(halfDescribed);
    }

    private void add(Node dataset, List<Node> described) {
        List<Node> named =
                described.stream().filter(c -> !c.text(Field.COLUMN_NAME).isBlank()).toList();
        Table table =
                new Table(
                        dataset.text(Field.TABLE_KEY),
                        dataset.choice(Field.TABLE_KIND, DatasetKind.class).orElse(null)
                                == DatasetKind.SNAPSHOT,
                        time(named),
                        named.stream().map(DeclaredTables::column).toList());
        tables.add(table);
        if (named.stream().anyMatch(column -> type(column).isEmpty())) {
            halfDescribed.add(table);
        }
    }

    /** The column with the role, or else the first that holds a time. */
    private static @Nullable String time(List<Node> columns) {
        return columns.stream()
                .filter(column ->
                        column.choice(Field.COLUMN_ROLE, ColumnRole.class).orElse(null)
                                == ColumnRole.TIME)
                .findFirst()
                .or(() -> columns.stream().filter(DeclaredTables::holdsTime).findFirst())
                .map(column -> column.text(Field.COLUMN_NAME))
                .orElse(null);
    }

    private static boolean holdsTime(Node column) {
        return type(column)
                .filter(type -> type == ColumnType.DATE || type == ColumnType.TIMESTAMP)
                .isPresent();
    }

    private static Optional<ColumnType> type(Node column) {
        return column.choice(Field.COLUMN_TYPE, ColumnType.class);
    }

    private static Column column(Node column) {
        String unit = column.text(Field.COLUMN_UNIT);
        return new Column(
                column.text(Field.COLUMN_NAME),
                formulaType(type(column).orElse(ColumnType.STRING)),
                unit.isEmpty() ? null : unit,
                column.flag(Field.NULLABLE));
    }

    /** A column's type as formulas know it. */
    public static app.lodestar.formula.ColumnType formulaType(ColumnType type) {
        return switch (type) {
            case STRING -> app.lodestar.formula.ColumnType.TEXT;
            case INT, DECIMAL -> app.lodestar.formula.ColumnType.NUMBER;
            case BOOL -> app.lodestar.formula.ColumnType.BOOL;
            case DATE -> app.lodestar.formula.ColumnType.DATE;
            case TIMESTAMP -> app.lodestar.formula.ColumnType.TIMESTAMP;
        };
    }
}
