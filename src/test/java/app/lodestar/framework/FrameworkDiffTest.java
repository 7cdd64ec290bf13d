package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameworkDiffTest {

    @Test
    void aReaderIsToldWhatHappenedToEachPiece() {
        MetricFramework from =
                aFramework().withMetric("orders").withMetric("carts").withMetric("gone").build();
        MetricFramework to =
                with(
                        from,
                        new Operation.Delete(id("gone"), Set.of()),
                        new Operation.Move(id("carts"), id("orders"), null),
                        set("orders", Field.NAME, "Kept orders"),
                        set("orders", Field.OWNER_ROLE, "Ana"));
        assertThat(FrameworkDiff.between(from, to).differences())
                .containsExactly(
                        new Difference.Removed(from.node(id("gone"))),
                        new Difference.Renamed(id("orders"), Field.NAME, "orders", "Kept orders"),
                        new Difference.Changed(
                                id("orders"), Field.OWNER_ROLE, null, Value.of("Ana")),
                        new Difference.Moved(id("carts"), null, id("orders")));
        assertThat(FrameworkDiff.between(from, from).isEmpty()).isTrue();
    }

    @Test
    void onlyWhatHadToMoveIsSaidToHaveMoved() {
        MetricFramework from =
                aFramework()
                        .withMetric("one")
                        .withMetric("two")
                        .withMetric("three")
                        .withMetric("four")
                        .build();
        MetricFramework to = with(from, new Operation.Move(id("four"), null, null));
        FrameworkDiff diff = FrameworkDiff.between(from, to);
        assertThat(diff.differences()).containsExactly(new Difference.Reordered(id("four"), null));
        assertThat(diff.operations()).containsExactly(new Operation.Move(id("four"), null, null));
    }

    @Test
    void whatWantsEachOthersKeyAndNameGetsIt() {
        MetricFramework from =
                aFramework()
                        .withMetric("one")
                        .withMetric("two")
                        .withStakeholder("Shop")
                        .withStakeholder("Buyer")
                        .build();
        MetricFramework to =
                with(
                        from,
                        set("one", Field.KEY, "aside"),
                        set("two", Field.KEY, "one"),
                        set("one", Field.KEY, "two"),
                        set("Shop", Field.STAKEHOLDER_NAME, "Aside"),
                        set("Buyer", Field.STAKEHOLDER_NAME, "Shop"),
                        set("Shop", Field.STAKEHOLDER_NAME, "Buyer"));
        MetricFramework led =
                with(from, FrameworkDiff.between(from, to).operations().toArray(Operation[]::new));
        assertThat(FrameworkJson.write(led)).isEqualTo(FrameworkJson.write(to));
    }

    @Test
    void whatIsWithoutANameAtFirstCanBeLedBackToThat() {
        MetricFramework from = aFramework().withMetric("one").build();
        MetricFramework to = MetricFramework.empty(from.id());
        MetricFramework titled =
                with(to, new Operation.SetField(from.id(), Field.TITLE, Value.of("Shops"), null));
        List<Operation> back = FrameworkDiff.between(titled, to).operations();
        assertThat(FrameworkJson.write(with(titled, back.toArray(Operation[]::new))))
                .isEqualTo(FrameworkJson.write(to));
        assertThat(Resolver.resolve(titled, back.getFirst(), List.of()))
                .isInstanceOf(Resolution.Rejected.class);
    }

    private static Operation set(String node, Field field, String value) {
        return new Operation.SetField(id(node), field, Value.of(value), null);
    }

    private static MetricFramework with(MetricFramework from, Operation... operations) {
        History history = new History(from);
        for (Operation operation : operations) {
            assertThat(history.back(operation)).isInstanceOf(Resolution.Applied.class);
        }
        return history.now();
    }
}
