package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people rearrange one outline; ana and ben saw the same, ana came first. */
class TreeConflictsTest {
    private History history = new History(aFramework().build());
    private int seen;

    @AfterEach
    void theTreeIsStillATree() {
        TreeInvariants.assertSound(history.now(), "after the case");
    }

    @Test
    void badInputB1MoveUnderItsOwnDescendantIsRefusedWithThePath() {
        given(
                aFramework()
                        .withMetric("top")
                        .withMetricUnder("top", "mid")
                        .withMetricUnder("mid", "low"));
        assertRefused(move("top", "low", null), Refusal.Code.CYCLE, "top", "low", "mid", "top");
        assertRefused(move("top", "top", null), Refusal.Code.CYCLE, "top", "top");
        assertOutline("top", "mid", "low");
    }

    @Test
    void badInputB2OfTwoCrossingMovesTheLaterIsRefused() {
        given(aFramework().withMetric("one").withMetric("two"));
        assertApplied(move("one", "two", null));
        assertRefused(move("two", "one", null), Refusal.Code.CYCLE, "two", "one", "two");
        assertOutline("two", "one");
    }

    @Test
    void aRotationOfThreeStopsAtTheMoveThatWouldCloseIt() {
        given(aFramework().withMetric("one").withMetric("two").withMetric("six"));
        assertApplied(move("one", "two", null));
        assertApplied(move("two", "six", null));
        assertRefused(move("six", "one", null), Refusal.Code.CYCLE, "six", "one", "two", "six");
        assertOutline("six", "two", "one");
    }

    @Test
    void aMoveIntoADeletedParentIsRefused() {
        given(aFramework().withMetric("one").withMetric("two"));
        assertApplied(delete("two"));
        assertRefused(move("one", "two", null), Refusal.Code.PARENT_DELETED, "two");
        assertRefused(create("new", "two", null), Refusal.Code.PARENT_DELETED, "two");
        assertApplied(new Operation.Restore(id("two")));
        assertApplied(move("one", "two", null));
        assertOutline("two", "one");
    }

    @Test
    void whatWasMovedIntoADeletedPartMeanwhileIsLiftedOut() {
        given(
                aFramework()
                        .withMetric("top")
                        .withMetricUnder("top", "doomed")
                        .withMetricUnder("top", "last")
                        .withMetric("other")
                        .withMetricUnder("other", "child"));
        Operation deletion = delete("doomed");
        assertApplied(move("other", "doomed", null));
        assertThat(assertApplied(deletion).notices())
                .containsExactly(new Resolution.Notice.Lifted(List.of(id("other"))));
        assertOutline("top", "other", "child", "last");
        assertThat(history.now().node(id("other")).parent()).isEqualTo(id("top"));
    }

    @Test
    void whatWasMadeInADeletedPartMeanwhileIsLiftedOutInItsOrder() {
        given(
                aFramework()
                        .withMetric("doomed")
                        .withMetricUnder("doomed", "child")
                        .withMetric("last"));
        Operation deletion = delete("doomed");
        assertApplied(create("new1", "doomed", null));
        assertApplied(create("new2", "child", null));
        assertThat(assertApplied(deletion).notices())
                .containsExactly(new Resolution.Notice.Lifted(List.of(id("new1"), id("new2"))));
        assertOutline("new1", "new2", "last");
        assertThat(history.now().node(id("child")).isDeleted()).isTrue();
    }

    @Test
    void thousandsThatWereMadeMeanwhileAreLiftedAtOnce() {
        FrameworkBuilder framework = aFramework().withMetric("first").withMetric("last");
        given(framework);
        List<Node> many =
                java.util.stream.IntStream.range(0, 5_000)
                        .mapToObj(i -> node("new" + i, id("first"), OrderKey.spread(5_000).get(i)))
                        .toList();
        assertApplied(new Operation.Plant(many));
        assertApplied(new Operation.Delete(id("first"), Set.of()));
        assertThat(history.now().list(NodeKind.METRIC))
                .extracting(Node::id)
                .startsWith(id("new0"), id("new1"))
                .endsWith(id("new4999"), id("last"));
    }

    @Test
    void whatWasMovedOutOfADeletedPartMeanwhileIsSafe() {
        given(aFramework().withMetric("doomed").withMetricUnder("doomed", "child"));
        Operation deletion = delete("doomed");
        assertApplied(move("child", null, null));
        assertThat(assertApplied(deletion).notices()).isEmpty();
        assertOutline("child");
    }

    @Test
    void signalsUnseenGoWithTheirGoal() {
        given(aFramework().withGoal("goal"));
        assertApplied(
                new Operation.Create(id("signal"), NodeKind.SIGNAL, id("goal"), null, Map.of()));
        assertApplied(new Operation.Delete(id("goal"), Set.of()));
        assertThat(history.now().node(id("signal")).isDeleted()).isTrue();
        assertApplied(new Operation.Restore(id("goal")));
        assertThat(history.now().findLive(id("signal"))).isPresent();
    }

    @Test
    void theLaterOfTwoInsertsAtOnePlaceStandsNextToIt() {
        given(aFramework().withMetric("here").withMetric("last"));
        assertApplied(create("earlier", null, "here"));
        assertApplied(create("later", null, "here"));
        assertOutline("here", "later", "earlier", "last");
    }

    @Test
    void ofTwoMovesOfOneMetricTheLaterWins() {
        given(aFramework().withMetric("itself").withMetric("one").withMetric("two"));
        assertApplied(move("itself", "one", null));
        assertApplied(move("itself", "two", null));
        assertOutline("one", "two", "itself");
    }

    @Test
    void aDeletedNeighbourKeepsItsPlace() {
        given(aFramework().withMetric("one").withMetric("two").withMetric("six"));
        assertApplied(delete("two"));
        assertApplied(create("new", null, "two"));
        assertOutline("one", "new", "six");
        assertApplied(new Operation.Restore(id("two")));
        assertOutline("one", "two", "new", "six");
    }

    @Test
    void aNeighbourThatIsGoneElsewhereMeansLast() {
        given(aFramework().withMetric("one").withMetric("two").withMetric("six"));
        assertApplied(move("two", "one", null));
        assertApplied(create("new", null, "two"));
        assertOutline("one", "two", "six", "new");
    }

    @Test
    void aMoveToWhereItStandsIsNone() {
        given(aFramework().withMetric("one").withMetric("two"));
        assertThat(history.submit(move("two", null, "one"))).isEqualTo(new Resolution.Noop());
        assertThat(history.submit(move("two", null, "two"))).isEqualTo(new Resolution.Noop());
        assertThat(history.submit(move("one", null, null))).isEqualTo(new Resolution.Noop());
    }

    @Test
    void whereNoRoomIsLeftAllSiblingsGetFreshKeys() {
        given(aFramework().withMetric("first").withMetric("last"));
        int rebalanced = 0;
        for (int i = 0; i < 1_000; i++) {
            Resolution.Applied applied = assertApplied(create("new" + i, null, "first"));
            rebalanced += applied.changes().size() > 1 ? 1 : 0;
        }
        assertThat(rebalanced).isPositive();
        List<Node> metrics = history.now().metrics();
        assertThat(metrics).hasSize(1_002).first().extracting(Node::id).isEqualTo(id("first"));
        assertThat(metrics).last().extracting(Node::id).isEqualTo(id("last"));
        assertThat(metrics).allMatch(node -> node.order().digits().length() <= 48);
    }

    @Test
    void badInputB5OutlinesDeeperThanTheLimitAreRefused() {
        FrameworkBuilder framework = aFramework().withMetric("level1");
        for (int depth = 2; depth <= Limits.DEPTH; depth++) {
            framework.withMetricUnder("level" + (depth - 1), "level" + depth);
        }
        given(framework.withMetric("pair").withMetricUnder("pair", "child"));
        assertRefused(create("new", "level50", null), Refusal.Code.TOO_DEEP, "50");
        assertRefused(move("pair", "level49", null), Refusal.Code.TOO_DEEP, "50");
        assertApplied(move("pair", "level48", null));
    }

    @Test
    void badInputB5MoreSiblingsThanTheLimitAreRefused() {
        given(aFramework());
        List<OrderKey> orders = OrderKey.spread(Limits.METRICS);
        List<Node> most = new java.util.ArrayList<>();
        for (int i = 0; i < Limits.METRICS; i++) {
            most.add(node("m" + i, null, orders.get(i)));
        }
        assertApplied(new Operation.Plant(most));
        assertRefused(create("one more", null, null), Refusal.Code.TOO_MANY, "20,000");
        assertApplied(delete("m0"));
        assertRefused(create("one more", null, null), Refusal.Code.TOO_MANY, "20,000");
        assertThat(history.now().metrics()).hasSize(Limits.METRICS - 1);
    }

    @Test
    void aDeletionAndItsRestorationConcernTheSameNodes() {
        given(
                aFramework()
                        .withMetric("top")
                        .withMetricUnder("top", "mid")
                        .withMetricUnder("mid", "low")
                        .withMetricUnder("top", "end"));
        assertApplied(delete("mid"));
        assertApplied(delete("top"));
        assertRefused(new Operation.Restore(id("low")), Refusal.Code.PARENT_DELETED, "top");
        assertApplied(new Operation.Restore(id("end")));
        assertOutline("top", "end");
        assertApplied(new Operation.Restore(id("low")));
        assertOutline("top", "mid", "low", "end");
        assertThat(history.submit(new Operation.Restore(id("top"))))
                .isEqualTo(new Resolution.Noop());
    }

    @Test
    void theRootStaysWhereItIs() {
        given(aFramework().withMetric("one"));
        NodeId root = history.now().id();
        assertRefused(new Operation.Delete(root, Set.of()), Refusal.Code.NOT_ALLOWED_HERE);
        assertRefused(new Operation.Move(root, id("one"), null), Refusal.Code.NOT_ALLOWED_HERE);
        assertRefused(new Operation.Move(id("one"), root, null), Refusal.Code.NOT_ALLOWED_HERE);
        assertRefused(create("framework", null, null), Refusal.Code.EXISTS, root.toString());
    }

    private void given(FrameworkBuilder framework) {
        history = new History(framework.build());
        seen = 0;
    }

    private Operation move(String word, @Nullable String parent, @Nullable String after) {
        return new Operation.Move(id(word), idOrNull(parent), idOrNull(after));
    }

    private Operation create(String word, @Nullable String parent, @Nullable String after) {
        return new Operation.Create(
                id(word),
                NodeKind.METRIC,
                idOrNull(parent),
                idOrNull(after),
                Map.of(Field.NAME, Value.of(word)));
    }

    /** The deletion by someone who sees what is there now. */
    private Operation delete(String word) {
        var below = history.now().descendants(id(word)).stream().map(Node::id);
        return new Operation.Delete(id(word), below.collect(Collectors.toSet()));
    }

    private static Node node(String word, @Nullable NodeId parent, OrderKey order) {
        return new Node(id(word), NodeKind.METRIC, parent, order, null, Map.of());
    }

    private static @Nullable NodeId idOrNull(@Nullable String word) {
        return word == null ? null : id(word);
    }

    private Resolution.Applied assertApplied(Operation operation) {
        return switch (history.submit(operation, seen)) {
            case Resolution.Applied applied -> applied;
            case Resolution.Noop noop -> throw new AssertionError(noop);
            case Resolution.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private void assertRefused(Operation operation, Refusal.Code code, String... details) {
        MetricFramework before = history.now();
        assertThat(history.submit(operation, seen))
                .isEqualTo(new Resolution.Rejected(new Refusal(code, null, List.of(details))));
        assertThat(history.now()).isEqualTo(before);
    }

    private void assertOutline(String... words) {
        assertThat(history.now().metrics())
                .extracting(Node::id)
                .isEqualTo(Stream.of(words).map(FrameworkBuilder::id).toList());
    }
}
