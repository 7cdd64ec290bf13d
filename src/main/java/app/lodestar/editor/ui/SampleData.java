package app.lodestar.editor.ui;

import app.lodestar.dataset.BundledData;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.library.Example;
import app.lodestar.library.Examples;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the invented data of a worked example under a framework that has none. */
final class SampleData {
    private final Examples examples;
    private final Words words;

    SampleData(Examples examples, Words words) {
        this.examples = examples;
        this.words = words;
    }

    /** A button for each example that has data; {@code use} is given its key. */
    List<Component> offers(Consumer<String> use) {
        return examples.all().stream()
                .filter(example -> BundledData.isFor(example.key()))
                .map(example -> offer(example, use))
                .toList();
    }

    private Component offer(Example example, Consumer<String> use) {
        return Plain.writing(
                Plain.button(
                        "",
                        words.text("editor.sample-data", example.title()),
                        () -> use.accept(example.key())));
    }

    /** What describes the tables of an example in another framework, as one gesture. */
    List<Operation> operations(String example, MetricFramework now, Supplier<NodeId> ids) {
        MetricFramework from = examples.read(example);
        List<Node> planted = new ArrayList<>();
        List<Node> there = now.siblings(null, NodeKind.DATASET);
        OrderKey order = there.isEmpty() ? null : there.getLast().order();
        for (Node table : from.list(NodeKind.DATASET)) {
            order = OrderKey.after(order);
            NodeId id = ids.get();
            planted.add(new Node(id, NodeKind.DATASET, null, order, null, table.values()));
            from.children(table.id(), NodeKind.COLUMN)
                    .forEach(column ->
                            planted.add(
                                    new Node(
                                            ids.get(),
                                            NodeKind.COLUMN,
                                            id,
                                            column.order(),
                                            null,
                                            column.values())));
        }
        return List.of(new Operation.Plant(planted));
    }
}
