package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.browser.MermaidParser;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.library.Examples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every chart that is written, read by Mermaid's own parser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MermaidIT {
    private static final Pattern BLOCK = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);

    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());
    private MermaidParser mermaid;

    @BeforeAll
    void launch() {
        mermaid = MermaidParser.launch();
    }

    @AfterAll
    void close() {
        mermaid.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void theChartsOfTheExamplesAreDrawn(String example) {
        List<String> charts = charts(new Examples().read(example));
        assertThat(charts).hasSize(1);
        assertThat(mermaid.problem(charts.getFirst())).isEmpty();
        mermaid.draw(charts.getFirst(), Path.of("target/screenshots/tree-" + example + ".png"));
    }

    @Test
    void hostileNamesAreDrawnAsTheyAre() {
        for (String name : HostileText.SAMPLES) {
            assertDrawn(name.replaceAll("[\\r\\n\\t]", " ").strip());
        }
        for (int seed = 0; seed < 60; seed++) {
            assertDrawn(HostileText.randomLine(new Random(seed)).replace('\t', ' '));
        }
    }

    private void assertDrawn(String name) {
        if (app.lodestar.framework.Validation.check(Field.NAME, Value.of(name)) != null) {
            return;
        }
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .titled("Names")
                        .withMetric(
                                "orders",
                                Map.of(
                                        Field.NAME, Value.of(name),
                                        Field.TIER, Value.of(Tier.NORTH_STAR)))
                        .build();
        String chart = charts(framework).getFirst();
        assertThat(mermaid.problem(chart)).as(name).isEmpty();
        assertThat(spaced(mermaid.labels(chart).getFirst())).isEqualTo(spaced(name));
    }

    /** How many spaces there are, and which, is the drawing's matter. */
    private static String spaced(String text) {
        return text.replaceAll("[\\s\\p{Z}\uFEFF]+", " ").strip();
    }

    @Test
    void noKeyIsAWordOfMermaids() {
        FrameworkBuilder builder = FrameworkBuilder.aFramework().titled("Keys");
        String before = "";
        for (String word :
                "end graph flowchart subgraph style linkstyle class classdef click href call default"
                        .concat(
                                " direction interpolate title acctitle accdescr swimlane constructor")
                        .concat(" prototype tostring parallel rect config init wrap elk valueof")
                        .split(" ", -1)) {
            for (String key : List.of(word, word + "_rate", word + "s", "a_" + word)) {
                builder.withMetric(key);
                if (!before.isEmpty()) {
                    builder.withEdge(before, key, EdgeKind.INFLUENCE);
                }
                before = key;
            }
        }
        for (String chart : charts(builder.build())) {
            assertThat(mermaid.problem(chart)).isEmpty();
        }
    }

    @Test
    void aLargeTreeIsCutIntoChartsThatMermaidTakes() {
        FrameworkBuilder builder = FrameworkBuilder.aFramework().titled("Large");
        builder.withMetric("north", Map.of(Field.TIER, Value.of(Tier.NORTH_STAR)));
        for (int core = 0; core < 4; core++) {
            String key = "core_" + core;
            builder.withMetric(key, Map.of(Field.TIER, Value.of(Tier.CORE)));
            builder.withEdge(key, "north", EdgeKind.FACTOR);
            for (int i = 0; i < 60; i++) {
                String below = key + "_" + i;
                builder.withMetric(below, Map.of(Field.NAME, Value.of("\"#<&".repeat(19) + "abc")));
                builder.withEdge(below, key, EdgeKind.INFLUENCE);
                if (i > 0) {
                    builder.withEdge(below, key + "_" + (i - 1), EdgeKind.PEER);
                }
            }
        }
        List<String> charts = charts(builder.build());
        assertThat(charts).hasSizeGreaterThan(3);
        for (String chart : charts) {
            assertThat(chart.length()).isLessThan(50_000);
            assertThat(chart.lines().filter(line -> line.contains(" -"))).hasSizeLessThan(500);
            assertThat(mermaid.problem(chart)).isEmpty();
        }
        String all = String.join("", charts);
        assertThat(all).contains("core_3_59 -.->|\"influence\"| core_3");
        assertThat(Pattern.compile("-\\.->").matcher(all).results().count()).isEqualTo(240);
    }

    @Test
    void aFullFrameworkIsDrawn() {
        for (int seed = 0; seed < 20; seed++) {
            for (String chart : charts(FullFramework.of(seed))) {
                assertThat(mermaid.problem(chart)).as("seed %d", seed).isEmpty();
            }
        }
    }

    private List<String> charts(MetricFramework framework) {
        String file = markdown.write(framework, new MarkdownOptions(false, false, List.of()));
        List<String> charts = new ArrayList<>();
        var block = BLOCK.matcher(file);
        while (block.find()) {
            charts.add(block.group(1));
        }
        assertThat(charts).isNotEmpty();
        return charts;
    }
}
