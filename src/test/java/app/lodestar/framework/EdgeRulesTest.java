package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeRulesTest {
    private final History history =
            new History(
                    aFramework()
                            .withMetric("aaa")
                            .withMetric("bbb")
                            .withMetric("ccc")
                            .withEdge("aaa", "bbb", EdgeKind.FACTOR)
                            .withEdge("bbb", "ccc", EdgeKind.SUM_TERM)
                            .build());

    @Test
    void badInputB3AnArithmeticCircleIsNamedWithItsPath() {
        assertThat(history.submit(link("ccc", "aaa", EdgeKind.NUMERATOR)))
                .isEqualTo(circle("ccc", "aaa", "bbb", "ccc"));
        assertThat(history.submit(link("ccc", "bbb", EdgeKind.SEGMENT)))
                .isEqualTo(circle("ccc", "bbb", "ccc"));
    }

    @Test
    void influencesMayRunInACircle() {
        assertThat(history.submit(link("ccc", "aaa", EdgeKind.INFLUENCE)))
                .isInstanceOf(Resolution.Applied.class);
        assertThat(
                        history.submit(
                                new Operation.SetField(
                                        id("ccc->aaa"),
                                        Field.EDGE_KIND,
                                        Value.of(EdgeKind.FACTOR),
                                        null)))
                .isEqualTo(circle("ccc", "aaa", "bbb", "ccc"));
    }

    @Test
    void theSameLinkTwiceIsOne() {
        assertThat(history.submit(link("other", "aaa", "bbb", EdgeKind.FACTOR)))
                .isEqualTo(new Resolution.Noop());
        assertThat(history.submit(link("other", "aaa", "bbb", EdgeKind.PEER)))
                .isInstanceOf(Resolution.Applied.class);
        assertThat(
                        history.submit(
                                new Operation.SetField(
                                        id("other"),
                                        Field.EDGE_KIND,
                                        Value.of(EdgeKind.FACTOR),
                                        null)))
                .isEqualTo(
                        new Resolution.Rejected(Refusal.of(Refusal.Code.EXISTS, Field.EDGE_KIND)));
    }

    @Test
    void anEdgeIsHiddenWhileAnEndIsDeletedAndStillCounts() {
        history.submit(new Operation.Delete(id("bbb"), Set.of()));
        assertThat(history.now().list(NodeKind.EDGE)).isEmpty();
        assertThat(history.submit(link("ccc", "aaa", EdgeKind.FACTOR)))
                .isEqualTo(circle("ccc", "aaa", "bbb", "ccc"));
        history.submit(new Operation.Restore(id("bbb")));
        assertThat(history.now().list(NodeKind.EDGE)).hasSize(2);
    }

    @Test
    void aDeletedEdgeComesBackOnlyIfItsPlaceIsFree() {
        history.submit(new Operation.Delete(id("aaa->bbb"), Set.of()));
        history.submit(link("other", "aaa", "bbb", EdgeKind.FACTOR));
        assertThat(history.submit(new Operation.Restore(id("aaa->bbb"))))
                .isEqualTo(
                        new Resolution.Rejected(Refusal.of(Refusal.Code.EXISTS, Field.EDGE_KIND)));
    }

    @Test
    void anEdgeAlwaysHasTwoEndsAndAKind() {
        assertRefused(
                new Operation.SetField(id("aaa->bbb"), Field.EDGE_KIND, null, null),
                Refusal.of(Refusal.Code.BLANK, Field.EDGE_KIND));
        assertRefused(
                new Operation.SetField(id("aaa->bbb"), Field.EDGE_TO, Value.of(id("ccc")), null),
                Refusal.of(Refusal.Code.NOT_ALLOWED_HERE, Field.EDGE_TO));
        Map<Field, Value> ends =
                Map.of(Field.EDGE_FROM, Value.of(id("aaa")), Field.EDGE_TO, Value.of(id("ccc")));
        assertRefused(
                new Operation.Create(id("e"), NodeKind.EDGE, null, null, ends),
                Refusal.of(Refusal.Code.BLANK, Field.EDGE_KIND));
        assertRefused(
                new Operation.Plant(List.of(edge("e", ends))),
                Refusal.of(Refusal.Code.BLANK, Field.EDGE_KIND));
        assertRefused(
                new Operation.Plant(
                        List.of(edge("e", Map.of(Field.EDGE_KIND, Value.of(EdgeKind.PEER))))),
                Refusal.of(Refusal.Code.BAD_FORMAT, Field.EDGE_FROM));
    }

    @Test
    void plantedEdgesMayComeBeforeTheirMetrics() {
        Map<Field, Value> values =
                Map.of(
                        Field.EDGE_FROM, Value.of(id("new")),
                        Field.EDGE_TO, Value.of(id("aaa")),
                        Field.EDGE_KIND, Value.of(EdgeKind.FACTOR));
        Node metric = new Node(id("new"), NodeKind.METRIC, null, new OrderKey("V"), null, Map.of());
        assertThat(history.submit(new Operation.Plant(List.of(edge("e", values), metric))))
                .isInstanceOf(Resolution.Applied.class);
        TreeInvariants.assertSound(history.now(), "planted");
    }

    @Test
    void aCircleThroughThousandsIsFoundWithoutAStack() {
        int count = 20_000;
        List<Node> nodes = new ArrayList<>();
        List<OrderKey> orders = OrderKey.spread(count);
        for (int i = 0; i < count; i++) {
            NodeId id = id("m" + i);
            nodes.add(new Node(id, NodeKind.METRIC, null, orders.get(i), null, Map.of()));
        }
        for (int i = 1; i < count; i++) {
            nodes.add(
                    edge(
                                    "e" + i,
                                    Map.of(
                                            Field.EDGE_FROM, Value.of(id("m" + i)),
                                            Field.EDGE_TO, Value.of(id("m" + (i - 1))),
                                            Field.EDGE_KIND, Value.of(EdgeKind.FACTOR)))
                            .at(null, orders.get(i)));
        }
        History chain = new History(MetricFramework.empty(id("framework")));
        assertThat(chain.submit(new Operation.Plant(nodes))).isInstanceOf(Resolution.Applied.class);
        assertThat(chain.submit(link("m0", "m" + (count - 1), EdgeKind.FACTOR)))
                .isInstanceOfSatisfying(
                        Resolution.Rejected.class,
                        rejected -> {
                            assertThat(rejected.refusal().code()).isEqualTo(Refusal.Code.CYCLE);
                            assertThat(rejected.refusal().details()).hasSize(count + 1);
                        });
    }

    private void assertRefused(Operation operation, Refusal refusal) {
        assertThat(history.submit(operation)).isEqualTo(new Resolution.Rejected(refusal));
    }

    private static Resolution circle(String... path) {
        return new Resolution.Rejected(
                new Refusal(Refusal.Code.CYCLE, Field.EDGE_TO, List.of(path)));
    }

    private static Node edge(String word, Map<Field, Value> values) {
        return new Node(id(word), NodeKind.EDGE, null, new OrderKey("1"), null, values);
    }

    private static Operation link(String from, String to, EdgeKind kind) {
        return link(from + "->" + to, from, to, kind);
    }

    private static Operation link(String word, String from, String to, EdgeKind kind) {
        return new Operation.Create(
                id(word),
                NodeKind.EDGE,
                null,
                null,
                Map.of(
                        Field.EDGE_FROM, Value.of(id(from)),
                        Field.EDGE_TO, Value.of(id(to)),
                        Field.EDGE_KIND, Value.of(kind)));
    }
}
