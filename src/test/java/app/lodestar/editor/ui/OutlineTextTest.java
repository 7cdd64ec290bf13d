package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTextTest {

    @Test
    void tabsAndSpacesMayBeMixed() {
        OutlineText.Reading reading =
                OutlineText.read(
                        "Kept orders\n    Sessions\n\tCart rate\n\t  Saves\nGross value\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines())
                .extracting(OutlineText.Line::name, OutlineText.Line::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kept orders", 1),
                        org.assertj.core.groups.Tuple.tuple("Sessions", 2),
                        org.assertj.core.groups.Tuple.tuple("Cart rate", 2),
                        org.assertj.core.groups.Tuple.tuple("Saves", 3),
                        org.assertj.core.groups.Tuple.tuple("Gross value", 1));
    }

    @Test
    void listMarksAreLeftOutAndBlankLinesSkipped() {
        OutlineText.Reading reading = OutlineText.read("- One\n\n  * Two\n  3. Three\n \u00a0 \n");
        assertThat(reading.lines())
                .extracting(OutlineText.Line::name)
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void aLineThatCannotBecomeAMetricIsNamedByItsNumber() {
        OutlineText.Reading reading = OutlineText.read("Fine\n" + "x".repeat(81) + "\n");
        assertThat(reading.problems()).extracting(OutlineText.Problem::number).containsExactly(2);
    }

    @Test
    void badInputB15FiveThousandLinesWithMixedIndentsAreOneStep() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(15);
        int level = 0;
        for (int i = 0; i < 5_000; i++) {
            level = Math.max(0, Math.min(9, level + random.nextInt(3) - 1));
            text.append(random.nextBoolean() ? "\t".repeat(level) : "    ".repeat(level))
                    .append("Metric ")
                    .append(i)
                    .append('\n');
        }
        OutlineText.Reading reading = OutlineText.read(text.toString());
        assertThat(reading.problems()).isEmpty();
        MetricFramework before = MetricFramework.empty(NodeId.random());
        MetricFramework after =
                apply(
                        before,
                        OutlinePaste.operations(
                                before, NodeId::random, null, null, reading.lines()));
        List<Node> metrics = after.metrics();
        assertThat(metrics).hasSize(5_000);
        assertThat(metrics).extracting(m -> m.text(Field.NAME)).startsWith("Metric 0", "Metric 1");
        assertThat(metrics)
                .extracting(m -> after.depth(m.id()))
                .isEqualTo(reading.lines().stream().map(OutlineText.Line::level).toList());
        assertThat(metrics.stream().map(m -> m.text(Field.KEY)).distinct()).hasSize(5_000);
    }

    @Test
    void pastingAfterAMetricKeepsWhatFollows() {
        MetricFramework empty = MetricFramework.empty(NodeId.random());
        MetricFramework two =
                apply(
                        empty,
                        OutlinePaste.operations(
                                empty,
                                NodeId::random,
                                null,
                                null,
                                OutlineText.read("First\nLast").lines()));
        NodeId first = two.metrics().getFirst().id();
        MetricFramework four =
                apply(
                        two,
                        OutlinePaste.operations(
                                two,
                                NodeId::random,
                                null,
                                first,
                                OutlineText.read("Between\n\tBelow\nSecond").lines()));
        assertThat(four.metrics())
                .extracting(m -> m.text(Field.NAME))
                .containsExactly("First", "Between", "Below", "Second", "Last");
    }

    @Test
    void whatIsCopiedIsReadBackTheSame() {
        MetricFramework empty = MetricFramework.empty(NodeId.random());
        String text = "One\n\tTwo\n\t\tThree\n\tFour\n";
        MetricFramework framework =
                apply(
                        empty,
                        OutlinePaste.operations(
                                empty, NodeId::random, null, null, OutlineText.read(text).lines()));
        assertThat(OutlineText.write(framework, framework.metrics().getFirst().id()))
                .isEqualTo(text);
    }

    static MetricFramework apply(MetricFramework framework, List<Operation> operations) {
        MetricFramework after = framework;
        for (Operation operation : operations) {
            Resolution resolution = Resolver.resolve(after, operation, List.of());
            assertThat(resolution).isNotInstanceOf(Resolution.Rejected.class);
            if (resolution instanceof Resolution.Applied applied) {
                for (Change change : applied.changes()) {
                    after = change.apply(after);
                }
            }
        }
        return after;
    }
}
