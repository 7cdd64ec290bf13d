package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says in a framework's document which stored tables it stands on. */
public final class DatasetNodes {
    private static final int AT_ONCE = 200;

    private final MetricFramework now;
    private final DatasetSummary summary;
    private final Supplier<NodeId> ids;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Node> planted = new ArrayList<>();
    private @Nullable OrderKey last;

    private DatasetNodes(MetricFramework now, DatasetSummary summary, Supplier<NodeId> ids) {
        this.now = now;
        this.summary = summary;
        this.ids = ids;
        last = lastOf(null, NodeKind.DATASET);
    }

    /**
     * What makes the framework use the dataset, as one gesture, in order; empty if it does already.
     * A table that the framework has under the same key stands on the new data from then on: types
     * follow the data, units and roles that were declared stay. Others are made. What a document
     * cannot hold, such as a table whose name is no key, is left out.
     *
     * @param ids fresh ones, for the nodes that are made
     */
    public static List<Operation> operations(
            MetricFramework now, Dataset dataset, Supplier<NodeId> ids) {
        var nodes = new DatasetNodes(now, dataset.summary(), ids);
        dataset.tables().forEach(nodes::use);
        nodes.plant();
        return List.copyOf(nodes.operations);
    }

    private void use(StoredTable table) {
        var key = table.schema().name().toLowerCase(Locale.ROOT);
        if (Validation.check(Field.TABLE_KEY, Value.of(key)) != null) {
            return;
        }
        now.list(NodeKind.DATASET).stream()
                .filter(each -> each.text(Field.TABLE_KEY).equals(key))
                .findFirst()
                .ifPresentOrElse(there -> follow(there, table), () -> make(key, table));
    }

    private void make(String key, StoredTable table) {
        var values = source(table);
        put(values, Field.TABLE_KEY, Value.of(key));
        put(values, Field.TABLE_TITLE, Value.of(title()));
        put(values, Field.PRIMARY_KEY, Value.of(table.keys()));
        last = OrderKey.after(last);
        var node = node(NodeKind.DATASET, null, last, values);
        OrderKey order = null;
        for (var column : table.schema().columns()) {
            order = OrderKey.after(order);
            makeColumn(node.id(), order, table, column);
        }
    }

    private String title() {
        var title = summary.title();
        return title.length() > Limits.LINE ? title.substring(0, Limits.LINE) : title;
    }

    private void makeColumn(NodeId table, OrderKey order, StoredTable stored, ColumnSchema column) {
        if (Validation.check(Field.COLUMN_NAME, Value.of(column.name())) == null) {
            var values = facts(stored, column);
            put(values, Field.COLUMN_NAME, Value.of(column.name()));
            put(values, Field.COLUMN_ROLE, Value.of(column.role()));
            unit(column).ifPresent(unit -> put(values, Field.COLUMN_UNIT, unit));
            node(NodeKind.COLUMN, table, order, values);
        }
    }

    private Node node(
            NodeKind kind, @Nullable NodeId parent, OrderKey order, Map<Field, Value> values) {
        if (planted.size() == AT_ONCE) {
            plant();
        }
        var node = new Node(ids.get(), kind, parent, order, null, values);
        planted.add(node);
        return node;
    }

    private void plant() {
        if (!planted.isEmpty()) {
            operations.add(new Operation.Plant(planted));
            planted.clear();
        }
    }

    private void follow(Node there, StoredTable table) {
        source(table).forEach((field, value) -> set(there, field, value));
        var keys = there.items(Field.PRIMARY_KEY);
        keys.stream()
                .filter(each -> !table.keys().contains(each))
                .forEach(each ->
                        operations.add(
                                new Operation.RemoveItem(there.id(), Field.PRIMARY_KEY, each)));
        table.keys().stream()
                .filter(each -> !keys.contains(each))
                .forEach(each ->
                        operations.add(new Operation.AddItem(there.id(), Field.PRIMARY_KEY, each)));
        var columns = now.children(there.id(), NodeKind.COLUMN);
        for (var column : columns) {
            if (table.schema().column(column.text(Field.COLUMN_NAME)).isEmpty()) {
                operations.add(new Operation.Delete(column.id(), Set.of()));
            }
        }
        var order = lastOf(there.id(), NodeKind.COLUMN);
        for (var column : table.schema().columns()) {
            var known =
                    columns.stream()
                            .filter(each ->
                                    each.text(Field.COLUMN_NAME).equalsIgnoreCase(column.name()))
                            .findFirst();
            if (known.isPresent()) {
                followColumn(known.get(), table, column);
            } else {
                order = OrderKey.after(order);
                makeColumn(there.id(), order, table, column);
            }
        }
    }

    private void followColumn(Node there, StoredTable table, ColumnSchema column) {
        facts(table, column).forEach((field, value) -> set(there, field, value));
        var role = there.choice(Field.COLUMN_ROLE, ColumnRole.class);
        boolean timed = role.filter(ColumnRole.TIME::equals).isPresent();
        if (role.isEmpty() || timed || column.role() == ColumnRole.TIME) {
            set(there, Field.COLUMN_ROLE, Value.of(column.role()));
        }
        if (there.text(Field.COLUMN_UNIT).isEmpty()) {
            unit(column).ifPresent(unit -> set(there, Field.COLUMN_UNIT, unit));
        }
    }

    private void set(Node there, Field field, Value value) {
        if (!Objects.equals(there.get(field), value)) {
            operations.add(new Operation.SetField(there.id(), field, value, there.get(field)));
        }
    }

    private Map<Field, Value> source(StoredTable table) {
        Map<Field, Value> values = new HashMap<>();
        put(values, Field.TABLE_KIND, Value.of(table.schema().kind()));
        put(values, Field.ROW_COUNT, Value.of(table.profile().rows()));
        put(values, Field.SHA256, Value.of(summary.sha256()));
        put(values, Field.ORIGIN, Value.of(summary.origin()));
        put(values, Field.TABLE_TIMEZONE, Value.of(summary.zone()));
        return values;
    }

    private static Map<Field, Value> facts(StoredTable table, ColumnSchema column) {
        Map<Field, Value> values = new HashMap<>();
        put(values, Field.COLUMN_TYPE, Value.of(column.type()));
        put(values, Field.NULLABLE, Value.of(column.nullable()));
        put(values, Field.PII, Value.of(table.hashed().contains(column.name())));
        return values;
    }

    private static Optional<Value> unit(ColumnSchema column) {
        return Optional.ofNullable(column.unit())
                .map(Value::of)
                .filter(unit -> Validation.check(Field.COLUMN_UNIT, unit) == null);
    }

    private static void put(Map<Field, Value> values, Field field, Value value) {
        if (Validation.check(field, value) == null) {
            values.put(field, value);
        }
    }

    private @Nullable OrderKey lastOf(@Nullable NodeId parent, NodeKind kind) {
        var siblings = now.siblings(parent, kind);
        return siblings.isEmpty() ? null : siblings.getLast().order();
    }
}
