package app.lodestar.command;

import app.lodestar.dataset.SampleTable;
import app.lodestar.dataset.SampleTable.SampleColumn;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaParser;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.DatasetKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and columns that a framework describes or that its formulas name. */
final class WantedTables {

    /** What is known of a column so far. */
    private static final class Wanted {
        private @Nullable ColumnType type;
        private final Set<String> words = new LinkedHashSet<>();
        private boolean nullable;

        SampleColumn as(String name) {
            return new SampleColumn(
                    name, type == null ? ColumnType.STRING : type, List.copyOf(words), nullable);
        }
    }

    private final Map<String, Map<String, Wanted>> tables = new LinkedHashMap<>();
    private final Set<String> snapshots = new LinkedHashSet<>();

    WantedTables(MetricFramework framework) {
        for (Node table : framework.list(NodeKind.DATASET)) {
            String name = table.text(Field.TABLE_KEY);
            if (SampleTable.isName(name)) {
                describe(framework, table, name);
            }
        }
        for (Node metric : framework.metrics()) {
            Formula formula = FormulaParser.parse(metric.text(Field.FORMULA)).formula();
            if (formula != null) {
                new FormulaNames(this::note).read(formula);
            }
        }
    }

    /** In the order in which they are met. */
    List<SampleTable> list() {
        List<SampleTable> list = new ArrayList<>();
        tables.forEach((name, columns) -> {
            List<SampleColumn> wanted = new ArrayList<>();
            columns.forEach((column, known) -> wanted.add(known.as(column)));
            list.add(new SampleTable(name, snapshots.contains(name), wanted));
        });
        return list;
    }

    private void describe(MetricFramework framework, Node table, String name) {
        if (table.choice(Field.TABLE_KIND, DatasetKind.class)
                .filter(DatasetKind.SNAPSHOT::equals)
                .isPresent()) {
            snapshots.add(name);
        }
        tables.computeIfAbsent(name, _ -> new LinkedHashMap<>());
        for (Node column : framework.children(table.id(), NodeKind.COLUMN)) {
            String columnName = column.text(Field.COLUMN_NAME);
            if (!columnName.isBlank()) {
                Wanted wanted = wanted(name, columnName);
                wanted.type = column.choice(Field.COLUMN_TYPE, ColumnType.class).orElse(null);
                wanted.nullable = column.flag(Field.NULLABLE);
            }
        }
    }

    /** What a framework says of a column counts for more than how a formula uses it. */
    private void note(FormulaNames.Use use) {
        if (!SampleTable.isName(use.table())) {
            throw CommandFailure.of(
                    CommandFailure.Exit.PROBLEM, "command.generate.table", use.table());
        }
        tables.computeIfAbsent(use.table(), _ -> new LinkedHashMap<>());
        String column = use.column();
        if (column != null) {
            Wanted wanted = wanted(use.table(), column);
            wanted.type = wanted.type == null ? use.type() : wanted.type;
            wanted.words.addAll(use.words());
            wanted.nullable = wanted.nullable || use.nullable();
        }
    }

    private Wanted wanted(String table, String column) {
        return tables.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                .computeIfAbsent(column, _ -> new Wanted());
    }
}
