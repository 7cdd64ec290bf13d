package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The named cases of two people changing one field; both saw the same, ana came first. */
class FieldConflictsTest {
    private final History history =
            new History(
                    aFramework()
                            .withStakeholder("Shopper")
                            .withMetric("rate")
                            .withMetric("base")
                            .withMetric("part")
                            .with(set("rate", Field.NAME, "Old name", "rate"))
                            .build());

    @AfterEach
    void theTreeIsStillATree() {
        TreeInvariants.assertSound(history.now(), "after the case");
    }

    @Test
    void theLaterOfTwoNamesWinsAndItsAuthorIsTold() {
        assertNotices(set("rate", Field.NAME, "Ana's", "Old name"));
        assertNotices(
                set("rate", Field.NAME, "Ben's", "Old name"),
                new Resolution.Notice.Overwrote(id("rate"), Field.NAME, Value.of("Ana's")));
        assertThat(history.now().node(id("rate")).label()).isEqualTo("Ben's");
    }

    @Test
    void fillingWhatSomeoneClearedIsToldToo() {
        Operation ana = new Operation.SetField(id("rate"), Field.KEY, null, Value.of("rate"));
        assertNotices(ana);
        assertNotices(
                set("rate", Field.KEY, "rate_2", "rate"),
                new Resolution.Notice.Overwrote(id("rate"), Field.KEY, Value.of("")));
    }

    @Test
    void theSameValueTwiceIsNoConflict() {
        assertNotices(set("rate", Field.NAME, "New", "Old name"));
        assertThat(history.submit(set("rate", Field.NAME, "New", "Old name"), 0))
                .isEqualTo(new Resolution.Noop());
    }

    @Test
    void aTargetThatChangedMeanwhileIsNotOverwritten() {
        Value three = Value.of(new BigDecimal("3.50"));
        assertNotices(new Operation.SetField(id("rate"), Field.TARGET_VALUE, three, null));
        assertRefused(
                new Operation.SetField(id("rate"), Field.TARGET_VALUE, Value.of(4), null),
                Refusal.Code.CONFLICT,
                Field.TARGET_VALUE,
                "3.5");
        assertNotices(
                new Operation.SetField(
                        id("rate"),
                        Field.TARGET_VALUE,
                        Value.of(4),
                        Value.of(new BigDecimal("3.5"))));
        NodeId root = history.now().id();
        assertNotices(
                new Operation.SetField(
                        root, Field.STATUS, Value.of(Status.IN_REVIEW), Value.of("")));
        assertRefused(
                new Operation.SetField(root, Field.STATUS, Value.of(Status.ARCHIVED), null),
                Refusal.Code.CONFLICT,
                Field.STATUS,
                "IN_REVIEW");
    }

    @Test
    void anItemAddedUnseenSurvivesARemoval() {
        assertNotices(new Operation.AddItem(id("rate"), Field.WATCHERS, "Trust"));
        int ben = history.sequence();
        assertNotices(new Operation.RemoveItem(id("rate"), Field.WATCHERS, "Trust"), ben);
        assertNotices(new Operation.AddItem(id("rate"), Field.WATCHERS, "Trust"), ben);
        assertThat(
                        history.submit(
                                new Operation.RemoveItem(id("rate"), Field.WATCHERS, "Trust"), ben))
                .isEqualTo(new Resolution.Noop());
        assertThat(history.now().node(id("rate")).items(Field.WATCHERS)).containsExactly("Trust");
    }

    @Test
    void textTypedByTwoAtOnceIsAllThere() {
        TextChange ana = TextChange.replace("", 0, 0, "count(orders)");
        TextChange ben = TextChange.replace("", 0, 0, " / 2");
        assertNotices(new Operation.EditText(id("rate"), Field.FORMULA, ana));
        assertNotices(new Operation.EditText(id("rate"), Field.FORMULA, ben));
        assertThat(history.now().node(id("rate")).text(Field.FORMULA))
                .isEqualTo("count(orders) / 2");
    }

    @Test
    void aTextChangeMadeOnNoSuchTextIsRefused() {
        assertRefused(
                new Operation.EditText(
                        id("rate"), Field.FORMULA, TextChange.replace("abc", 0, 1, "x")),
                Refusal.Code.STALE_TEXT,
                Field.FORMULA);
    }

    @Test
    void anEditOfADeletedNodeIsKeptOnIt() {
        assertNotices(new Operation.Delete(id("rate"), Set.of()));
        Resolution.Notice gone = new Resolution.Notice.NodeIsDeleted(id("rate"));
        assertNotices(
                new Operation.EditText(
                        id("rate"), Field.FORMULA, TextChange.replace("", 0, 0, "count(orders)")),
                gone);
        assertNotices(set("rate", Field.NAME, "New", "Old name"), gone);
        assertNotices(
                set("rate", Field.NAME, "Newer", "Old name"),
                gone,
                new Resolution.Notice.Overwrote(id("rate"), Field.NAME, Value.of("New")));
        assertNotices(new Operation.AddItem(id("rate"), Field.WATCHERS, "Trust"), gone);
        assertNotices(new Operation.Restore(id("rate")));
        assertThat(history.now().node(id("rate")).text(Field.FORMULA)).isEqualTo("count(orders)");
    }

    @Test
    void aKeyOrNameIsTakenOnlyOnce() {
        assertRefused(
                set("rate", Field.KEY, "base", "rate"),
                Refusal.Code.DUPLICATE_KEY,
                Field.KEY,
                "base");
        assertRefused(
                new Operation.Create(
                        id("s2"),
                        NodeKind.STAKEHOLDER,
                        null,
                        null,
                        Map.of(Field.STAKEHOLDER_NAME, Value.of(" SHOPPER"))),
                Refusal.Code.DUPLICATE_NAME,
                Field.STAKEHOLDER_NAME,
                "Shopper");
    }

    @Test
    void whatTookTheKeyOfADeletedMetricKeepsIt() {
        assertNotices(new Operation.Delete(id("rate"), Set.of()));
        assertNotices(set("base", Field.KEY, "rate", "base"));
        assertRefused(
                new Operation.Restore(id("rate")), Refusal.Code.DUPLICATE_KEY, Field.KEY, "rate");
    }

    @Test
    void twoThatTookOneKeyWhileDeletedDoNotComeBackTogether() {
        assertNotices(new Operation.Move(id("part"), id("base"), null));
        assertNotices(new Operation.Delete(id("base"), Set.of(id("part"))));
        assertNotices(
                set("part", Field.KEY, "base", "part"),
                new Resolution.Notice.NodeIsDeleted(id("part")));
        assertRefused(
                new Operation.Restore(id("base")), Refusal.Code.DUPLICATE_KEY, Field.KEY, "base");
    }

    @Test
    void badInputB4ReferencesToItselfAreRefused() {
        assertRefused(
                new Operation.AddItem(id("rate"), Field.PROTECTS, id("rate").toString()),
                Refusal.Code.SELF_REFERENCE,
                Field.PROTECTS,
                "Old name");
        assertRefused(
                link("e", "rate", "rate", EdgeKind.PEER),
                Refusal.Code.SELF_REFERENCE,
                Field.EDGE_TO,
                "Old name");
    }

    @Test
    void referencesLeadToSomethingOfTheRightKind() {
        assertRefused(
                new Operation.AddItem(id("rate"), Field.GOALS, id("nothing").toString()),
                Refusal.Code.NOT_FOUND,
                Field.GOALS,
                id("nothing").toString());
        assertRefused(
                new Operation.AddItem(id("rate"), Field.GOALS, id("base").toString()),
                Refusal.Code.WRONG_KIND,
                Field.GOALS,
                id("base").toString());
    }

    private static Operation set(String word, Field field, String value, String previous) {
        return new Operation.SetField(id(word), field, Value.of(value), Value.of(previous));
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

    private void assertNotices(Operation operation, Resolution.Notice... notices) {
        assertNotices(operation, 0, notices);
    }

    private void assertNotices(Operation operation, int seen, Resolution.Notice... notices) {
        assertThat(history.submit(operation, seen))
                .isInstanceOfSatisfying(
                        Resolution.Applied.class,
                        applied -> assertThat(applied.notices()).containsExactly(notices));
    }

    private void assertRefused(
            Operation operation, Refusal.Code code, @Nullable Field field, String... details) {
        assertThat(history.submit(operation, 0))
                .isEqualTo(new Resolution.Rejected(new Refusal(code, field, List.of(details))));
    }
}
