package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricGesturesTest {
    private MetricFramework framework = MetricFramework.empty(NodeId.random());

    @Test
    void theFirstMetricIsTheNorthStarAndGetsAKeyFromItsName() {
        Node metric = create(null, "Kept in-app orders / week");
        assertThat(metric.text(Field.TIER)).isEqualTo(Tier.NORTH_STAR.name());
        assertThat(metric.text(Field.KEY)).isEqualTo("kept_in_app_orders_week");
    }

    @Test
    void keysMadeFromTheSameNameDiffer() {
        assertThat(MetricKeys.forName(Set.of("cart_rate"), "Cart rate")).contains("cart_rate_2");
        assertThat(MetricKeys.forName(Set.of(), "Ünïcode ß 5")).contains("unicode_5");
        assertThat(MetricKeys.forName(Set.of(), "90th")).contains("metric_th");
        assertThat(MetricKeys.forName(Set.of(), "指標")).isEmpty();
    }

    @Test
    void aMetricUnderAnotherIsBelievedToMoveIt() {
        Node star = create(null, "Star");
        Node below = create(star.id(), "Below");
        assertThat(below.text(Field.TIER)).isEqualTo(Tier.SUPPORTING.name());
        assertThat(MetricGestures.edges(framework, below.id(), star.id()))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.text(Field.EDGE_KIND)).isEqualTo(EdgeKind.INFLUENCE.name()));
    }

    @Test
    void movingAwayTakesAnUntouchedEdgeAlongAndKeepsOneThatWasArguedFor() {
        Node star = create(null, "Star");
        Node other = create(null, "Other");
        Node below = create(star.id(), "Below");
        move(below.id(), other.id());
        assertThat(MetricGestures.edges(framework, below.id(), star.id())).isEmpty();
        Node edge = MetricGestures.edges(framework, below.id(), other.id()).getFirst();
        perform(
                List.of(
                        new Operation.EditText(
                                edge.id(),
                                Field.EDGE_EVIDENCE,
                                TextChange.replace("", 0, 0, "a test in March"))));
        move(below.id(), star.id());
        assertThat(MetricGestures.edges(framework, below.id(), other.id())).hasSize(1);
    }

    @Test
    void aNewKeyIsWrittenIntoEveryFormulaThatNamesTheOldOne() {
        Node star = create(null, "Star");
        Node rate = create(star.id(), "Cart rate");
        perform(
                List.of(
                        new Operation.EditText(
                                star.id(),
                                Field.FORMULA,
                                TextChange.replace(
                                        "", 0, 0, "@cart_rate * @cart_rates + @cart_rate"))));
        perform(MetricGestures.rename(framework, rate.id(), "basket_rate"));
        assertThat(framework.node(star.id()).text(Field.FORMULA))
                .isEqualTo("@basket_rate * @cart_rates + @basket_rate");
    }

    @Test
    void badInputB4AFormulaThatNamesItsOwnMetricIsPointedOut() {
        Node star = create(null, "Star");
        perform(
                List.of(
                        new Operation.EditText(
                                star.id(),
                                Field.FORMULA,
                                TextChange.replace("", 0, 0, "@star * 2"))));
        assertThat(MetricHints.of(framework).hint(framework.node(star.id())))
                .isEqualTo("editor.hint.refers-to-itself");
    }

    @Test
    void badInputB12LookAlikeLettersAreWarnedOf() {
        Node honest = create(null, "Cart rate");
        Node forged = create(null, "C\u0430rt rate");
        MetricHints hints = MetricHints.of(framework);
        assertThat(hints.hint(forged)).isEqualTo("editor.hint.look-alike");
        assertThat(hints.hint(honest)).isNotEqualTo("editor.hint.look-alike");
        assertThat(MetricHints.mixesScripts("Доля корзины")).isFalse();
    }

    @Test
    void badInputB14TwoMetricsMayHaveOneNameAndBothSaySo() {
        Node one = create(null, "Cart rate");
        Node two = create(null, "Cart rate");
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(MetricHints.of(framework).hint(two)).isEqualTo("editor.hint.same-name");
        assertThat(MetricHints.of(framework).hint(one)).isEqualTo("editor.hint.same-name");
    }

    private Node create(@Nullable NodeId parent, String name) {
        NodeId id = NodeId.random();
        List<Node> siblings = framework.siblings(parent, NodeKind.METRIC);
        perform(
                MetricGestures.create(
                        framework,
                        NodeId::random,
                        id,
                        parent,
                        siblings.isEmpty() ? null : siblings.getLast().id(),
                        name));
        return framework.node(id);
    }

    private void move(NodeId id, NodeId parent) {
        perform(MetricGestures.move(framework, NodeId::random, id, parent, null));
    }

    private void perform(List<Operation> operations) {
        framework = OutlineTextTest.apply(framework, operations);
    }
}
