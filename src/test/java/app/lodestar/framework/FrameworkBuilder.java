package app.lodestar.framework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds small valid frameworks for tests; a node is known by a word, which makes its id. */
public final class FrameworkBuilder {
    private MetricFramework framework = MetricFramework.empty(id("framework"));

    private FrameworkBuilder() {}

    public static FrameworkBuilder aFramework() {
        return new FrameworkBuilder();
    }

    /** The id of the node known by that word, always the same. */
    public static NodeId id(String word) {
        return new NodeId(UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)));
    }

    /** Titles the framework. */
    public FrameworkBuilder titled(String title) {
        return with(new Operation.SetField(framework.id(), Field.TITLE, Value.of(title), null));
    }

    /** Adds a metric at the end of the top of the outline; the key is its word and its name. */
    public FrameworkBuilder withMetric(String key) {
        return withMetric(key, Map.of());
    }

    /** Adds a metric with more values at the end of the top of the outline. */
    public FrameworkBuilder withMetric(String key, Map<Field, Value> values) {
        return withNode(NodeKind.METRIC, key, null, named(key, values));
    }

    /** Adds a metric as the last child of another. */
    public FrameworkBuilder withMetricUnder(String parent, String key) {
        return withNode(NodeKind.METRIC, key, id(parent), named(key, Map.of()));
    }

    /** Adds a stakeholder; its word is its name. */
    public FrameworkBuilder withStakeholder(String name) {
        return withNode(
                NodeKind.STAKEHOLDER,
                name,
                null,
                Map.of(
                        Field.STAKEHOLDER_NAME, Value.of(name),
                        Field.STAKEHOLDER_KIND, Value.of(StakeholderKind.CUSTOMER)));
    }

    /** Adds a goal; its word is its statement. */
    public FrameworkBuilder withGoal(String statement) {
        return withNode(
                NodeKind.GOAL, statement, null, Map.of(Field.STATEMENT, Value.of(statement)));
    }

    /** Adds an edge between two metrics, known by {@code from->to}. */
    public FrameworkBuilder withEdge(String from, String to, EdgeKind kind) {
        return withNode(
                NodeKind.EDGE,
                from + "->" + to,
                null,
                Map.of(
                        Field.EDGE_FROM, Value.of(id(from)),
                        Field.EDGE_TO, Value.of(id(to)),
                        Field.EDGE_KIND, Value.of(kind)));
    }

    /** Adds a node of any kind at the end of its siblings. */
    public FrameworkBuilder withNode(
            NodeKind kind, String word, @Nullable NodeId parent, Map<Field, Value> values) {
        List<Node> siblings = framework.siblings(parent, kind);
        NodeId last = siblings.isEmpty() ? null : siblings.getLast().id();
        return with(new Operation.Create(id(word), kind, parent, last, values));
    }

    /** Carries out an operation, which must be possible. */
    public FrameworkBuilder with(Operation operation) {
        switch (Resolver.resolve(framework, operation, List.of())) {
            case Resolution.Applied(List<Change> changes, List<Resolution.Notice> _) ->
                    changes.forEach(change -> framework = change.apply(framework));
            case Resolution.Noop() -> {}
            case Resolution.Rejected(Refusal refusal) ->
                    throw new IllegalArgumentException(operation + " was refused: " + refusal);
        }
        return this;
    }

    public MetricFramework build() {
        return framework;
    }

    private static Map<Field, Value> named(String key, Map<Field, Value> values) {
        Map<Field, Value> all = new java.util.TreeMap<>(values);
        all.putIfAbsent(Field.KEY, Value.of(key));
        all.putIfAbsent(Field.NAME, Value.of(key));
        return all;
    }
}
