package app.lodestar.bench;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A framework of exactly so many metrics, as full as those people write: a worked example whose
 * metrics, with the edges between them, stand in it again and again. Always the same.
 */
final class LargeFramework {

    static final String TITLE = "A thousand metrics";

    /** As many as a page must bear without an effort. */
    private static final int METRICS = 1_000;

    private static final Path EXAMPLE =
            Path.of("src", "main", "resources", "examples", "instagram-shops.json");

    private final MetricFramework example;
    private final NodeId northStar;
    private final List<Node> copies = new ArrayList<>();
    private final List<Node> edges = new ArrayList<>();
    private final int metrics;

    private LargeFramework(MetricFramework example, int metrics) {
        this.example = example;
        this.metrics = metrics;
        this.northStar = example.metrics().getFirst().id();
    }

    static MetricFramework build() {
        return of(METRICS);
    }

    /** The same with another number of metrics, no fewer than the example has. */
    static MetricFramework of(int metrics) {
        return new LargeFramework(example(), metrics).grown();
    }

    private static MetricFramework example() {
        try {
            return switch (FrameworkJson.read(Files.readString(EXAMPLE))) {
                case JsonReading.Read(MetricFramework framework) -> framework;
                case JsonReading.Refused refused ->
                        throw new IllegalStateException(refused.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MetricFramework grown() {
        int missing = metrics - example.metrics().size();
        for (int copy = 1; missing > 0; copy++) {
            var some = example.metrics().stream().limit(missing).toList();
            for (var metric : some) {
                copies.add(metricAgain(metric, copy));
            }
            if (some.size() == example.metrics().size()) {
                for (var edge : example.list(NodeKind.EDGE)) {
                    edges.add(again(edge, null, copy, Map.of()));
                }
            }
            missing -= some.size();
        }
        copies.addAll(edges);
        var titled =
                settled(
                        example,
                        new Operation.SetField(
                                example.id(),
                                Field.TITLE,
                                Value.of(TITLE),
                                example.root().get(Field.TITLE)));
        return settled(titled, new Operation.Plant(copies));
    }

    /** The north star stays one: its copies stand under it as core metrics. */
    private Node metricAgain(Node metric, int copy) {
        var parent = metric.parent();
        if (metric.id().equals(northStar)) {
            return again(metric, northStar, copy, Map.of(Field.TIER, Value.of(Tier.CORE)));
        }
        return again(metric, parent == null ? null : again(parent, copy), copy, Map.of());
    }

    private Node again(
            Node node, @Nullable NodeId parent, int copy, Map<Field, Value> otherValues) {
        Map<Field, Value> values = new TreeMap<>(node.values());
        values.computeIfPresent(Field.KEY, (_, key) -> Value.of(key + "_" + copy));
        values.computeIfPresent(Field.NAME, (_, name) -> Value.of(name + " " + copy));
        for (var field : List.of(Field.EDGE_FROM, Field.EDGE_TO)) {
            node.ref(field).ifPresent(end -> values.put(field, Value.of(again(end, copy))));
        }
        values.computeIfPresent(
                Field.PROTECTS,
                (field, _) ->
                        Value.of(
                                node.items(field).stream()
                                        .map(item -> again(NodeId.of(item), copy).toString())
                                        .toList()));
        values.putAll(otherValues);
        var order = new OrderKey(node.order().digits() + "%03d1".formatted(copy));
        return new Node(again(node.id(), copy), node.kind(), parent, order, null, values);
    }

    private static NodeId again(NodeId id, int copy) {
        var name = id + "/" + copy;
        return new NodeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static MetricFramework settled(MetricFramework now, Operation operation) {
        return switch (Resolver.resolve(now, operation, List.of())) {
            case Resolution.Applied(List<Change> changes, List<Resolution.Notice> _) -> {
                var after = now;
                for (var change : changes) {
                    after = change.apply(after);
                }
                yield after;
            }
            case Resolution.Noop() -> now;
            case Resolution.Rejected rejected ->
                    throw new IllegalStateException(rejected.toString());
        };
    }
}
