package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantingTest {

    @Test
    void twentyThousandMetricsAndTheirEdgesCanBePlantedWrittenAndRead() {
        MetricFramework large = large();
        History copy = new History(MetricFramework.empty(large.id()));
        MetricFramework planted = copy.now();
        for (Operation operation : Planting.operations(large, large.id())) {
            assertThat(Codec.write(operation).length()).isLessThan(Limits.OPERATION_BYTES);
            Resolution resolution = Resolver.resolve(planted, operation, List.of());
            assertThat(resolution).isInstanceOf(Resolution.Applied.class);
            if (resolution instanceof Resolution.Applied(List<Change> changes, var _)) {
                for (Change change : changes) {
                    planted = change.apply(planted);
                }
            }
        }
        assertThat(planted).isEqualTo(large);
        String json = FrameworkJson.write(large);
        assertThat(json.length()).isLessThan(Limits.IMPORT_BYTES);
        assertThat(FrameworkJson.write(FrameworkJsonTest.read(json))).isEqualTo(json);
        assertThat(Codec.readState(Codec.writeState(large))).isEqualTo(large);
    }

    @Test
    void theLongestTextsAndListsAreCutIntoOperationsOfLawfulSize() {
        String text = "漢😀\"".repeat(Limits.LONG_TEXT / 4);
        List<String> tags =
                IntStream.range(0, Limits.ITEMS)
                        .mapToObj(i -> i + "漢".repeat(Limits.LINE - 4))
                        .toList();
        MetricFramework heavy = aFramework().build();
        heavy = heavy.with(heavy.root().with(Field.WHY_NOW, Value.of(text)));
        for (int i = 0; i < 3; i++) {
            Node metric = metric("m" + i, OrderKey.spread(3).get(i).digits());
            Node person =
                    new Node(
                            id("s" + i),
                            NodeKind.STAKEHOLDER,
                            null,
                            metric.order(),
                            null,
                            Map.of(Field.FEAR, Value.of(text), Field.MOTIVATION, Value.of(text)));
            heavy =
                    heavy.with(person)
                            .with(
                                    metric.with(Field.FILTERS, Value.of(tags))
                                            .with(Field.EXCLUSIONS, Value.of(tags)));
        }
        History copy = new History(MetricFramework.empty(heavy.id()));
        for (Operation operation : Planting.operations(heavy, heavy.id())) {
            assertThat(Codec.write(operation).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(Limits.OPERATION_BYTES);
            assertThat(copy.submit(operation)).isInstanceOf(Resolution.Applied.class);
        }
        assertThat(copy.now()).isEqualTo(heavy);
    }

    @Test
    void badInputB5MoreThanTheLimitAtOnceIsRefusedAsAWhole() {
        List<Node> many = new ArrayList<>();
        for (int i = 0; i <= Limits.METRICS; i++) {
            many.add(metric("m" + i, "V"));
        }
        assertThat(plant(aFramework().build(), many))
                .isEqualTo(new Resolution.Rejected(Refusal.of(Refusal.Code.TOO_MANY, "20,000")));
    }

    @Test
    void aPlaceThatIsTakenMeansNextToIt() {
        MetricFramework framework = aFramework().withMetric("first").withMetric("last").build();
        OrderKey taken = framework.node(id("first")).order();
        List<Node> nodes = List.of(metric("new1", taken.digits()), metric("new2", taken.digits()));
        MetricFramework planted = planted(framework, nodes);
        assertThat(planted.metrics())
                .extracting(Node::id)
                .containsExactly(id("first"), id("new2"), id("new1"), id("last"));
        TreeInvariants.assertSound(planted, "planted");
    }

    @Test
    void endlessOrderKeysAreReplaced() {
        MetricFramework framework = aFramework().withMetric("first").build();
        MetricFramework planted =
                planted(framework, List.of(metric("new", "V".repeat(10_000)), metric("end", "z")));
        assertThat(planted.metrics())
                .extracting(Node::id)
                .containsExactly(id("first"), id("new"), id("end"));
        TreeInvariants.assertSound(planted, "planted");
    }

    @Test
    void whatIsNotSoundIsRefusedAsAWhole() {
        MetricFramework framework = aFramework().withMetric("first").build();
        Node sound = metric("new", "V");
        assertRefused(framework, Refusal.Code.EXISTS, sound, sound);
        assertRefused(framework, Refusal.Code.EXISTS, sound, metric("first", "z"));
        assertRefused(framework, Refusal.Code.NOT_FOUND, sound.at(id("nobody"), sound.order()));
        assertRefused(framework, Refusal.Code.NOT_ALLOWED_HERE, sound.buriedWith(id("new")));
        assertRefused(
                framework, Refusal.Code.DUPLICATE_KEY, sound.with(Field.KEY, Value.of("first")));
        assertRefused(
                framework, Refusal.Code.TOO_LONG, sound.with(Field.NAME, Value.of("n".repeat(81))));
        assertRefused(
                framework, Refusal.Code.NOT_OF_THIS_KIND, sound.with(Field.TITLE, Value.of("t")));
        assertRefused(
                framework,
                Refusal.Code.NOT_FOUND,
                sound.with(Field.PROTECTS, Value.of(List.of(id("nobody").toString()))));
    }

    private static void assertRefused(MetricFramework framework, Refusal.Code code, Node... nodes) {
        assertThat(plant(framework, List.of(nodes)))
                .isInstanceOfSatisfying(
                        Resolution.Rejected.class,
                        rejected -> assertThat(rejected.refusal().code()).isEqualTo(code));
    }

    private static Resolution plant(MetricFramework framework, List<Node> nodes) {
        return Resolver.resolve(framework, new Operation.Plant(nodes), List.of());
    }

    private static MetricFramework planted(MetricFramework framework, List<Node> nodes) {
        History history = new History(framework);
        history.submit(new Operation.Plant(nodes));
        return history.now();
    }

    private static Node metric(String word, String order) {
        return new Node(id(word), NodeKind.METRIC, null, new OrderKey(order), null, Map.of());
    }

    /** A tree of twenty thousand metrics, ten under each, and an edge from each to its parent. */
    private static MetricFramework large() {
        List<OrderKey> orders = OrderKey.spread(Limits.METRICS);
        List<Node> nodes = new ArrayList<>(List.of(aFramework().titled("Large").build().root()));
        for (int i = 0; i < Limits.METRICS; i++) {
            NodeId parent = i == 0 ? null : id("metric" + (i - 1) / 10);
            nodes.add(
                    new Node(
                            id("metric" + i),
                            NodeKind.METRIC,
                            parent,
                            orders.get(i),
                            null,
                            Map.of(
                                    Field.KEY, Value.of("metric_" + i),
                                    Field.NAME, Value.of("Metric " + i),
                                    Field.TIER, Value.of(Tier.SUPPORTING),
                                    Field.DEFINITION, Value.of("Counts what it counts."))));
            if (parent != null) {
                nodes.add(
                        new Node(
                                id("edge" + i),
                                NodeKind.EDGE,
                                null,
                                orders.get(i),
                                null,
                                Map.of(
                                        Field.EDGE_FROM, Value.of(id("metric" + i)),
                                        Field.EDGE_TO, Value.of(parent),
                                        Field.EDGE_KIND, Value.of(EdgeKind.SUM_TERM))));
            }
        }
        return MetricFramework.of(id("framework"), nodes);
    }
}
