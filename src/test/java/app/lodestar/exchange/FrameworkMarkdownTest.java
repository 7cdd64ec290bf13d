package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;

class FrameworkMarkdownTest {
    private static final MarkdownOptions TEXT = new MarkdownOptions(false, false, List.of());
    private static final int CASES = Integer.getInteger("lodestar.cases", 2_000) / 20;

    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());

    @Test
    void badInputE11EveryTextOfAFullFrameworkIsReadBackAsItIs() {
        for (int seed = 0; seed < CASES; seed++) {
            MetricFramework framework = FullFramework.of(seed);
            String read = String.join("\n\n", texts(markdown.write(framework, TEXT)));
            for (Node node : framework.all()) {
                for (String text : shown(node)) {
                    assertThat(read.contains(text))
                            .as("seed %d, %s: <%s>", seed, node.kind(), text)
                            .isTrue();
                }
            }
        }
    }

    /** What stands in the text only for some tiers and units. */
    private static boolean isConditional(Field field) {
        return field == Field.UNIT_LABEL
                || field == Field.DELTA_UNIT
                || field == Field.RESPONSE
                || field == Field.REJECTED_ALTERNATIVES
                || field.path().startsWith("comparison.")
                || field.path().startsWith("northStarChecklist.");
    }

    /** Every text of a node but those that stand only in the source. */
    private static List<String> shown(Node node) {
        List<String> texts = new ArrayList<>();
        for (Field field : node.values().keySet()) {
            if (!Losses.SHOWN.contains(field) || isConditional(field)) {
                continue;
            }
            switch (field.type()) {
                case FieldType.Line _, FieldType.Prose _, FieldType.Formula _ ->
                        texts.add(node.text(field));
                case FieldType.Tags _ -> texts.addAll(node.items(field));
                default -> {}
            }
        }
        return texts;
    }

    @Test
    void nothingAPersonWroteBecomesMarkup() {
        for (int seed = 0; seed < CASES; seed++) {
            for (org.commonmark.node.Node node :
                    ReadBack.all(ReadBack.parse(markdown.write(FullFramework.of(seed), TEXT)))) {
                switch (node) {
                    case Paragraph _,
                            Text _,
                            Code _,
                            StrongEmphasis _,
                            HardLineBreak _,
                            BulletList _,
                            OrderedList _,
                            ListItem _,
                            BlockQuote _ -> {}
                    case Heading heading -> assertThat(heading.getLevel()).isLessThan(4);
                    case FencedCodeBlock block -> assertThat(block.getInfo()).isEqualTo("mermaid");
                    case HtmlInline html ->
                            assertThat(html.getLiteral())
                                    .isIn("<br>", "<bdi>", "</bdi>", "<!-- -->");
                    case Link link ->
                            assertThat(link.getDestination())
                                    .startsWith("https://example.com/a_b*c");
                    default -> assertThat(ReadBack.isTablePart(node)).as("%s", node).isTrue();
                }
            }
        }
    }

    @Test
    void theSourceIsTheOnlyHtmlAndHoldsTheWholeDocument() {
        MetricFramework framework = FullFramework.of(1);
        String file = markdown.write(framework, MarkdownOptions.WHOLE);
        List<org.commonmark.node.Node> nodes = ReadBack.all(ReadBack.parse(file));
        assertThat(nodes.stream().filter(HtmlBlock.class::isInstance))
                .extracting(node -> ((HtmlBlock) node).getLiteral())
                .containsExactly(
                        "<details><summary>Machine-readable source</summary>", "</details>");
        FencedCodeBlock source = (FencedCodeBlock) nodes.get(nodes.size() - 2);
        assertThat(FrameworkJson.read(source.getLiteral()))
                .isEqualTo(FrameworkJson.read(FrameworkJson.write(framework)));
    }

    @Test
    void theSameFrameworkIsTheSameBytesInAnyLocaleAndZone() {
        MetricFramework framework = FullFramework.of(2);
        String here = markdown.write(framework, MarkdownOptions.WHOLE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            FrameworkMarkdown there = new FrameworkMarkdown(Messages.onClassPath());
            assertThat(there.write(framework, MarkdownOptions.WHOLE)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(here).doesNotContain("\r").endsWith("</details>\n");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(here)).isTrue();
    }

    @Test
    void aFrameworkWithNothingInItIsStillAFile() {
        String file =
                markdown.write(FrameworkBuilder.aFramework().titled("Empty one").build(), TEXT);
        assertThat(file)
                .isEqualTo(
                        """
                        # Empty one

                        - **Goal**: none yet
                        - **North star**: none yet
                        - **Top guardrail**: none yet
                        - **Biggest gap**: none yet
                        - **Main trade-off**: none yet
                        """);
    }

    @Test
    void holesOfTheCoverageAreNamed() {
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .titled("Coverage")
                        .withStakeholder("Buyer")
                        .withStakeholder("Seller")
                        .withGoal("Nobody measures this")
                        .withMetric(
                                "orders",
                                Map.of(
                                        Field.TIER,
                                        Value.of(Tier.NORTH_STAR),
                                        Field.SERVES,
                                        Value.of(List.of(FrameworkBuilder.id("Buyer").toString()))))
                        .withMetric("refunds", Map.of(Field.TIER, Value.of(Tier.GUARDRAIL)))
                        .build();
        assertThat(markdown.write(framework, TEXT))
                .contains("| Buyer | `orders` | – | – | – | **in no flow step** |")
                .contains("| Seller | – | – | – | – | **no metric, in no flow step** |")
                .contains("| Nobody measures this | – | – | – | – |")
                .contains("**no north star or core metric** |")
                .contains("**Hole**: no guardrail protects `orders`.");
    }

    @Test
    void whatOnlyTheSourceHoldsIsNamed() {
        MetricFramework framework = FullFramework.of(4);
        assertThat(markdown.losses(framework, MarkdownOptions.WHOLE))
                .extracting(Finding::code)
                .containsOnly(Finding.Code.ONLY_IN_SOURCE);
        List<Finding> losses = markdown.losses(framework, TEXT);
        assertThat(losses).extracting(Finding::code).containsOnly(Finding.Code.NOT_TAKEN_OVER);
        assertThat(losses.toString()).contains("Tables", "Metrics: ", "Watchers", "Lenses");
    }

    @Test
    void frontMatterKeepsEveryTextOnItsLine() {
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .titled("a\": b\\ # &x *x !t \u202E\u200B 'y' {z} [k] - 日本")
                        .build();
        String file = markdown.write(framework, new MarkdownOptions(true, false, List.of("A\"n")));
        assertThat(file)
                .startsWith(
                        "---\ntitle: \"a\\\": b\\\\ # &x *x !t \\u202E\\u200B 'y' {z} [k] - 日本\"\n")
                .contains("\nauthors: [\"A\\\"n\"]\n");
    }

    private static List<String> texts(String file) {
        return ReadBack.all(ReadBack.parse(file)).stream()
                .filter(node ->
                        node instanceof Paragraph
                                || node instanceof Heading
                                || node instanceof TableCell)
                .map(FrameworkMarkdownTest::text)
                .toList();
    }

    /** A link of ours is one address. */
    private static String text(org.commonmark.node.Node node) {
        ReadBack.all(node).stream()
                .filter(Link.class::isInstance)
                .forEach(org.commonmark.node.Node::unlink);
        return ReadBack.text(node);
    }

    @Test
    void everyKindOfNodeIsInAFullFramework() {
        assertThat(FullFramework.of(3).all().stream().map(Node::kind))
                .contains(NodeKind.METRIC, NodeKind.SIGNAL, NodeKind.TRADE_OFF, NodeKind.COLUMN);
    }
}
