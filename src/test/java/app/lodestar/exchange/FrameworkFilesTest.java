package app.lodestar.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Status;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkFilesTest {
    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());
    private final FrameworkFiles files = new FrameworkFiles(markdown);

    @Test
    void aMarkdownFileIsReadBackAsAnEqualFramework() {
        for (int seed = 0; seed < 100; seed++) {
            MetricFramework framework = draft(FullFramework.of(seed));
            String file = markdown.write(framework, MarkdownOptions.WHOLE);
            FileReading reading = read("shops.md", file);
            assertThat(json(reading)).as("seed %d", seed).isEqualTo(FrameworkJson.write(framework));
            assertThat(reading.findings()).as("seed %d", seed).isEmpty();
            assertThat(markdown.write(framework(reading), MarkdownOptions.WHOLE)).isEqualTo(file);
        }
    }

    @Test
    void aJsonFileIsReadBackAsAnEqualFramework() {
        for (int seed = 0; seed < 100; seed++) {
            MetricFramework framework = draft(FullFramework.of(seed));
            FileReading reading = read("shops.json", FrameworkJson.write(framework));
            assertThat(json(reading)).as("seed %d", seed).isEqualTo(FrameworkJson.write(framework));
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Test
    void lineEndsAndAuthorsAreNoChanges() {
        String file =
                markdown.write(small(), new MarkdownOptions(true, true, List.of("Ana", "Ben")));
        FileReading reading = read("shops.MD", file.replace("\n", "\r\n"));
        assertThat(json(reading)).isEqualTo(FrameworkJson.write(small()));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void whatWasWrittenAroundTheSourceIsReportedAndNotMerged() {
        String file = markdown.write(small(), MarkdownOptions.WHOLE);
        String edited =
                file.replace("# Shops\n", "# My shops\n")
                        .replace("## Success metrics", "A remark.\n\n## Success metrics")
                        .replace("### Core metrics\n", "");
        FileReading reading = read("shops.md", edited + "\nA last word.\n");
        assertThat(framework(reading).root().label()).isEqualTo("Shops");
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.EDITED, Finding.Code.EDITED, Finding.Code.EDITED);
        assertThat(reading.findings().getFirst().details().getLast()).isEqualTo("# My shops");
        assertThat(reading.findings().getLast().details().getLast()).isEqualTo("A last word.");
    }

    @Test
    void linesThatWereTakenAwayAreCounted() {
        String file = markdown.write(small(), MarkdownOptions.WHOLE);
        FileReading reading = read("shops.md", file.replace("### Core metrics\n", ""));
        assertThat(reading.findings()).containsExactly(Finding.of(Finding.Code.MISSING_LINES, 1));
    }

    @Test
    void anApprovedFrameworkStartsAsADraftWhereItIsImported() {
        MetricFramework approved =
                FrameworkBuilder.aFramework()
                        .titled("Shops")
                        .with(
                                new Operation.SetField(
                                        FrameworkBuilder.id("framework"),
                                        Field.STATUS,
                                        Value.of(Status.APPROVED),
                                        null))
                        .build();
        for (FileReading reading :
                List.of(
                        read("x.json", FrameworkJson.write(approved)),
                        read("x.md", markdown.write(approved, MarkdownOptions.WHOLE)))) {
            assertThat(framework(reading).root().text(Field.STATUS)).isEqualTo("DRAFT");
            assertThat(reading.findings())
                    .containsExactly(Finding.of(Finding.Code.STARTS_AS_DRAFT));
        }
    }

    @Test
    void aFileWithoutItsSourceIsReadAsASketchOfTheSameCards() {
        MetricFramework framework = small();
        String text = markdown.write(framework, new MarkdownOptions(true, false, List.of()));
        FileReading reading = read("shops.md", text);
        assertThat(reading.findings().getFirst()).isEqualTo(Finding.of(Finding.Code.NO_SOURCE));
        MetricFramework sketch = framework(reading);
        assertThat(sketch.root().label()).isEqualTo("Shops");
        assertThat(sketch.metrics())
                .extracting(n -> n.text(Field.KEY) + " " + n.text(Field.TIER) + " " + n.label())
                .containsExactly("kept_orders CORE Kept | orders");
        assertThat(sketch.metrics().getFirst().text(Field.DEFINITION))
                .isEqualTo("Orders that stay.");
        assertThat(sketch.metrics().getFirst().text(Field.FORMULA))
                .isEqualTo("count(orders where a = \"|\")");
        assertThat(sketch.list(NodeKind.STAKEHOLDER))
                .extracting(n -> n.label())
                .containsExactly("Buyer <b>");
        assertThat(sketch.list(NodeKind.GOAL))
                .extracting(n -> n.label())
                .containsExactly("Buyers are glad");
    }

    private static MetricFramework small() {
        return FrameworkBuilder.aFramework()
                .titled("Shops")
                .withStakeholder("Buyer <b>")
                .withGoal("Buyers are glad")
                .withMetric(
                        "kept_orders",
                        Map.of(
                                Field.NAME, Value.of("Kept | orders"),
                                Field.DEFINITION, Value.of("Orders that stay."),
                                Field.FORMULA, Value.of("count(orders where a = \"|\")"),
                                Field.TIER, Value.of(Tier.CORE)))
                .build();
    }

    private static MetricFramework draft(MetricFramework framework) {
        return framework.root().text(Field.STATUS).isEmpty()
                ? framework
                : Building.set(framework, framework.id(), Field.STATUS, Status.DRAFT);
    }

    private FileReading read(String name, String text) {
        return files.read(text.getBytes(UTF_8), name);
    }

    private static MetricFramework framework(FileReading reading) {
        return ((FileReading.Read) reading).framework();
    }

    private static String json(FileReading reading) {
        return FrameworkJson.write(framework(reading));
    }
}
