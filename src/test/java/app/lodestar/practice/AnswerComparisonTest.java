package app.lodestar.practice;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.framework.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerComparisonTest {

    @Test
    void metricsOfTheSameMeaningArePairedWhateverTheirWordsInDetail() {
        AnswerComparison.Section metrics =
                only(
                        metric(aFramework(), "cart_conversion", "Cart conversion rate", Tier.CORE)
                                .build(),
                        metric(aFramework(), "cart_rate", "Cart rate", Tier.CORE).build());
        assertThat(metrics.both()).hasSize(1);
        assertThat(metrics.onlyMine()).isEmpty();
        assertThat(metrics.onlyWorked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Cart rate, Checkout rate",
        "Weekly active users, Weekly active shops",
        "Number of orders, Number of disputes",
        "Time to first sale, Time to reply"
    })
    void wordsThatManyNamesShareMakeNoPair(String mine, String worked) {
        AnswerComparison.Section metrics =
                only(
                        metric(aFramework(), "a_b", mine, Tier.CORE).build(),
                        metric(aFramework(), "c_d", worked, Tier.CORE).build());
        assertThat(metrics.both()).isEmpty();
        assertThat(labels(metrics.onlyMine())).containsExactly(mine);
        assertThat(labels(metrics.onlyWorked())).containsExactly(worked);
    }

    @Test
    void theMostAlikeArePairedFirstAndEachOnce() {
        FrameworkBuilder mine = metric(aFramework(), "orders_paid", "Paid orders", Tier.CORE);
        FrameworkBuilder worked = metric(aFramework(), "kept_orders", "Kept orders", Tier.CORE);
        metric(mine, "orders_kept", "Orders kept in the app", Tier.NORTH_STAR);
        AnswerComparison.Section metrics = only(mine.build(), worked.build());
        assertThat(metrics.both())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.mine().label()).isEqualTo("Orders kept in the app"));
        assertThat(labels(metrics.onlyMine())).containsExactly("Paid orders");
    }

    @Test
    void apairSaysInWhatTheMetricsDifferAndPassesOverBlanksAndCase() {
        MetricFramework mine =
                metric(
                                aFramework(),
                                "dispute_rate",
                                "Dispute rate",
                                Tier.SUPPORTING,
                                Map.of(
                                        Field.FORMULA,
                                        Value.of("share(count(orders)  where disputed = true)"),
                                        Field.UNIT,
                                        Value.of(Unit.COUNT)))
                        .build();
        MetricFramework worked =
                metric(
                                aFramework(),
                                "disputes",
                                "Rate of disputes",
                                Tier.GUARDRAIL,
                                Map.of(
                                        Field.FORMULA,
                                        Value.of("share(count(orders) where disputed = true)"),
                                        Field.UNIT,
                                        Value.of(Unit.PERCENT)))
                        .build();
        AnswerComparison.Section metrics = only(mine, worked);
        assertThat(metrics.part()).isEqualTo(AnswerPart.METRICS);
        assertThat(metrics.both())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.differing()).containsExactly(Field.TIER, Field.UNIT));
    }

    @Test
    void aFormulaOfTheSameShapeTipsTheBalance() {
        Map<Field, Value> share =
                Map.of(Field.FORMULA, Value.of("share(count(a) where b = true) / count(c)"));
        Node one =
                metric(aFramework(), "k_a", "Orders that arrive", Tier.CORE, share)
                        .build()
                        .metrics()
                        .getFirst();
        Node two =
                metric(aFramework(), "k_b", "Orders kept", Tier.CORE, share)
                        .build()
                        .metrics()
                        .getFirst();
        Node plain =
                metric(aFramework(), "k_c", "Orders kept", Tier.CORE).build().metrics().getFirst();
        assertThat(Likeness.shape(one)).containsExactlyInAnyOrder("share", "count", "/");
        assertThat(Likeness.of(one, two)).isGreaterThan(Likeness.of(one, plain));
    }

    @Test
    void sentencesArePairedByTheWordsThatCarryMeaning() {
        MetricFramework mine =
                aFramework()
                        .withGoal("Shoppers find things they like and keep them")
                        .withGoal("Small shops can rely on the channel")
                        .build();
        MetricFramework worked =
                aFramework()
                        .withGoal("Small and mid-sized shops find a dependable sales channel")
                        .withGoal("Creators are paid fairly for the demand they cause")
                        .build();
        AnswerComparison.Section goals = only(mine, worked);
        assertThat(goals.part()).isEqualTo(AnswerPart.GOALS);
        assertThat(goals.both())
                .singleElement()
                .satisfies(pair -> assertThat(pair.mine().label()).startsWith("Small shops"));
        assertThat(labels(goals.onlyWorked())).singleElement().asString().startsWith("Creators");
    }

    @Test
    void whatIsWrittenOfTheProductStandsFieldByField() {
        MetricFramework mine =
                aFramework()
                        .with(written(Field.DESCRIPTION, "A shop in the feed"))
                        .with(written(Field.WHY_NOW, "Others do it"))
                        .build();
        MetricFramework worked =
                aFramework()
                        .with(written(Field.DESCRIPTION, "Paying without leaving"))
                        .with(written(Field.COMPANY_GOAL, "People stay"))
                        .build();
        AnswerComparison.Section context = only(mine, worked);
        assertThat(context.part()).isEqualTo(AnswerPart.CONTEXT);
        assertThat(context.written())
                .containsExactly(
                        new AnswerComparison.Written(
                                Field.DESCRIPTION,
                                Value.of("A shop in the feed"),
                                Value.of("Paying without leaving")),
                        new AnswerComparison.Written(
                                Field.COMPANY_GOAL, null, Value.of("People stay")),
                        new AnswerComparison.Written(
                                Field.WHY_NOW, Value.of("Others do it"), null));
        assertThat(List.of(context.inBoth(), context.inMine(), context.inWorked()))
                .containsExactly(1L, 1L, 1L);
    }

    private static Operation written(Field field, String text) {
        return new Operation.EditText(id("framework"), field, TextChange.between("", text));
    }

    @Test
    void kindsAreNotMixed() {
        MetricFramework mine = aFramework().withStakeholder("Creator").build();
        MetricFramework worked = aFramework().withGoal("Creator").build();
        assertThat(AnswerComparison.between(mine, worked).sections())
                .extracting(AnswerComparison.Section::part)
                .containsExactly(AnswerPart.STAKEHOLDERS, AnswerPart.GOALS);
    }

    @Test
    void aWorkedExampleIsWhollyAlikeToItself() throws IOException {
        MetricFramework example = example();
        for (AnswerComparison.Section section :
                AnswerComparison.between(example, example).sections()) {
            assertThat(section.inMine()).as(section.part().name()).isZero();
            assertThat(section.inWorked()).as(section.part().name()).isZero();
            assertThat(section.both())
                    .allSatisfy(pair -> {
                        assertThat(pair.mine()).isEqualTo(pair.worked());
                        assertThat(pair.differing()).isEmpty();
                    });
        }
    }

    @Test
    void anEmptyAnswerLacksEverything() throws IOException {
        AnswerComparison all = AnswerComparison.between(aFramework().build(), example());
        assertThat(all.sections())
                .extracting(AnswerComparison.Section::part)
                .containsExactly(AnswerPart.values());
        assertThat(all.sections())
                .allSatisfy(section -> {
                    assertThat(section.inBoth()).isZero();
                    assertThat(section.inMine()).isZero();
                    assertThat(section.inWorked()).isPositive();
                });
    }

    @Test
    void aPartIsBegunAndThenDone() throws IOException {
        MetricFramework empty = aFramework().build();
        MetricFramework begun =
                metric(
                                aFramework().withStakeholder("Shopper"),
                                "disputes",
                                "Disputes",
                                Tier.GUARDRAIL)
                        .build();
        for (AnswerPart part : AnswerPart.values()) {
            assertThat(AnswerParts.progress(empty, part)).isEqualTo(AnswerParts.Progress.NONE);
            assertThat(AnswerParts.progress(example(), part))
                    .as(part.name())
                    .isEqualTo(AnswerParts.Progress.DONE);
        }
        assertThat(AnswerParts.progress(begun, AnswerPart.STAKEHOLDERS))
                .isEqualTo(AnswerParts.Progress.BEGUN);
        assertThat(AnswerParts.progress(begun, AnswerPart.GUARDRAILS))
                .isEqualTo(AnswerParts.Progress.BEGUN);
        assertThat(AnswerParts.of(begun, id("disputes"))).isEqualTo(AnswerPart.GUARDRAILS);
        assertThat(AnswerParts.of(begun, begun.id())).isEqualTo(AnswerPart.CONTEXT);
    }

    @Test
    void everyPartHasAName() {
        Messages messages = Messages.onClassPath();
        for (AnswerPart part : AnswerPart.values()) {
            assertThat(messages.text(part.messageKey())).isNotBlank();
        }
    }

    private static AnswerComparison.Section only(MetricFramework mine, MetricFramework worked) {
        List<AnswerComparison.Section> sections = AnswerComparison.between(mine, worked).sections();
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }

    private static List<String> labels(List<Node> nodes) {
        return nodes.stream().map(Node::label).toList();
    }

    private static FrameworkBuilder metric(
            FrameworkBuilder framework, String key, String name, Tier tier) {
        return metric(framework, key, name, tier, Map.of());
    }

    private static FrameworkBuilder metric(
            FrameworkBuilder framework,
            String key,
            String name,
            Tier tier,
            Map<Field, Value> more) {
        Map<Field, Value> values = new TreeMap<>(more);
        values.put(Field.NAME, Value.of(name));
        values.put(Field.KEY, Value.of(key));
        values.put(Field.TIER, Value.of(tier));
        return framework.withNode(NodeKind.METRIC, key, null, values);
    }

    private static MetricFramework example() throws IOException {
        try (var file =
                AnswerComparisonTest.class.getResourceAsStream("/examples/instagram-shops.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ((JsonReading.Read) FrameworkJson.read(json)).framework();
        }
    }
}
