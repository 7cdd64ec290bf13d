package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkJsonTest {

    @Test
    void anEmptyFrameworkHasVersionAndId() {
        assertThat(FrameworkJson.write(aFramework().build()))
                .isEqualTo(
                        """
                        {
                          "schemaVersion": "1.0.0",
                          "id": "%s"
                        }
                        """
                                .formatted(id("framework")));
    }

    @Test
    void whatIsWrittenIsReadAndWrittenAgainTheSame() {
        for (long seed = 0; seed < 150; seed++) {
            MetricFramework framework = RandomFrameworks.framework(seed, 80);
            String json = FrameworkJson.write(framework);
            MetricFramework read = read(json);
            assertThat(FrameworkJson.write(read)).as("seed %d", seed).isEqualTo(json);
            assertThat(content(read)).as("seed %d", seed).isEqualTo(content(framework));
            TreeInvariants.assertSound(read, "seed %d".formatted(seed));
        }
    }

    @Test
    void equalContentHasEqualTextWhateverItsHistory() {
        for (long seed = 0; seed < 50; seed++) {
            MetricFramework framework = RandomFrameworks.framework(seed, 80);
            History copy = new History(MetricFramework.empty(framework.id()));
            Planting.operations(framework, framework.id()).forEach(copy::submit);
            assertThat(FrameworkJson.write(copy.now()))
                    .as("seed %d", seed)
                    .isEqualTo(FrameworkJson.write(framework));
        }
    }

    @Test
    void fieldsStandInTheirOrderAndListsInThatOfTheOutline() {
        MetricFramework framework =
                aFramework()
                        .titled("Shops")
                        .withStakeholder("Shopper")
                        .withGoal("People get what they like")
                        .withNode(
                                NodeKind.SIGNAL,
                                "they keep it",
                                id("People get what they like"),
                                Map.of(Field.SIGNAL_TEXT, Value.of("they keep it")))
                        .withNode(
                                NodeKind.INTEGRATION,
                                "Shopify",
                                null,
                                Map.of(Field.INTEGRATION_NAME, Value.of("Shopify")))
                        .withMetric(
                                "kept_orders",
                                Map.of(
                                        Field.TARGET_VALUE,
                                        Value.of(new BigDecimal("8400.50")),
                                        Field.LENSES,
                                        Value.of(List.of("HEART:RETENTION"))))
                        .withMetric("orders_all")
                        .withMetricUnder("kept_orders", "kept_rate")
                        .withEdge("kept_rate", "kept_orders", EdgeKind.FACTOR)
                        .build();
        assertThat(FrameworkJson.write(framework))
                .isEqualTo(
                        """
                        {
                          "schemaVersion": "1.0.0",
                          "id": "%s",
                          "title": "Shops",
                          "context": {
                            "softwareContext": {
                              "integrations": [
                                {
                                  "id": "%s",
                                  "name": "Shopify"
                                }
                              ]
                            },
                            "stakeholders": [
                              {
                                "id": "%s",
                                "name": "Shopper",
                                "kind": "CUSTOMER"
                              }
                            ]
                          },
                          "goals": [
                            {
                              "id": "%s",
                              "statement": "People get what they like",
                              "signals": [
                                {
                                  "id": "%s",
                                  "text": "they keep it"
                                }
                              ]
                            }
                          ],
                          "metrics": [
                            {
                              "id": "%s",
                              "key": "kept_orders",
                              "name": "kept_orders",
                              "lenses": [
                                "HEART:RETENTION"
                              ],
                              "target": {
                                "value": 8400.5
                              }
                            },
                            {
                              "id": "%s",
                              "parentId": "%s",
                              "key": "kept_rate",
                              "name": "kept_rate"
                            },
                            {
                              "id": "%s",
                              "key": "orders_all",
                              "name": "orders_all"
                            }
                          ],
                          "edges": [
                            {
                              "id": "%s",
                              "from": "%s",
                              "to": "%s",
                              "kind": "FACTOR"
                            }
                          ]
                        }
                        """
                                .formatted(
                                        id("framework"),
                                        id("Shopify"),
                                        id("Shopper"),
                                        id("People get what they like"),
                                        id("they keep it"),
                                        id("kept_orders"),
                                        id("kept_rate"),
                                        id("kept_orders"),
                                        id("orders_all"),
                                        id("kept_rate->kept_orders"),
                                        id("kept_rate"),
                                        id("kept_orders")));
    }

    @Test
    void theDeletedIsNotWrittenNorWhatRefersToIt() {
        MetricFramework framework =
                aFramework()
                        .withMetric("kept_orders")
                        .withMetric("dispute_rate")
                        .withEdge("dispute_rate", "kept_orders", EdgeKind.PROTECTS)
                        .with(
                                new Operation.AddItem(
                                        id("dispute_rate"),
                                        Field.PROTECTS,
                                        id("kept_orders").toString()))
                        .with(new Operation.Delete(id("kept_orders"), java.util.Set.of()))
                        .build();
        assertThat(FrameworkJson.write(framework))
                .contains("dispute_rate")
                .doesNotContain("kept_orders", "edges", "protects", id("kept_orders").toString());
    }

    @Test
    void childrenMayStandBeforeTheirParents() {
        String json =
                """
                {"schemaVersion": "1.0.7", "id": "%s", "metrics": [
                  {"id": "%s", "parentId": "%s"},
                  {"id": "%s", "parentId": null}]}
                """
                        .formatted(id("f"), id("child"), id("parent"), id("parent"));
        assertThat(read(json).metrics())
                .extracting(Node::id)
                .containsExactly(id("parent"), id("child"));
    }

    @Test
    void authorsReviewersAndADerivedTypeArePassedOver() {
        String json =
                """
                \uFEFF{"schemaVersion": "1.0.0", "id": "%s", "authors": ["Ana"], "reviewers": [],
                 "metrics": [{"id": "%s", "type": "RATIO"}, {"id": "%s", "type": "SURVEY"}]}
                """
                        .formatted(id("f"), id("a"), id("b"));
        MetricFramework framework = read(json);
        assertThat(framework.node(id("a")).get(Field.TYPE)).isNull();
        assertThat(framework.node(id("b")).get(Field.TYPE)).isEqualTo(Value.of("SURVEY"));
    }

    @Test
    void idsAreTakenInAnySpelling() {
        String json =
                """
                {"schemaVersion": "1.0.0", "id": "%s", "metrics": [{"id": "%s"}, {"id": "%s", "protects": ["%s"]}]}
                """
                        .formatted(
                                id("f"),
                                id("a").toString().toUpperCase(java.util.Locale.ROOT),
                                id("b"),
                                id("a").toString().toUpperCase(java.util.Locale.ROOT));
        assertThat(read(json).node(id("b")).refs(Field.PROTECTS)).containsExactly(id("a"));
    }

    static MetricFramework read(String json) {
        return switch (FrameworkJson.read(json)) {
            case JsonReading.Read(MetricFramework framework) -> framework;
            case JsonReading.Refused(List<JsonProblem> problems) ->
                    throw new AssertionError(problems + " in " + json);
        };
    }

    /** What people see, apart from the order keys. */
    private static String content(MetricFramework framework) {
        return Codec.write(
                framework.all().stream()
                        .filter(framework::isLive)
                        .map(framework::withoutDeadReferences)
                        .map(node -> node.at(node.parent(), OrderKey.after(null)))
                        .sorted(java.util.Comparator.comparing(Node::id))
                        .toList());
    }
}
