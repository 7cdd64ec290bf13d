package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lodestar.dataset.DataFolder;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricSplitTest {

    private final MetricFramework framework =
            table(
                            table(Shop.framework(), "orders", "status", "country"),
                            "refunds",
                            "reason",
                            "country")
                    .withMetric(
                            "refunds_per_order",
                            Shop.metric(Tier.SUPPORTING, "count(refunds) / @all_orders"))
                    .withMetric("idea", Map.of())
                    .build();

    @TempDir private Path folder;

    @Test
    void aMetricIsSplitByTheDimensionsOfItsTable() {
        assertThat(dimensions("all_orders")).containsExactly("status", "country");
        assertThat(dimensions("idea")).isEmpty();
    }

    @Test
    void whereTwoTablesAreInAFormulaTheDimensionsOfBothCount() {
        assertThat(dimensions("refunds_per_order")).containsExactly("country");
    }

    @Test
    void thePartsAddUpToTheWhole() throws Exception {
        Shop.orders(folder, 5);
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            var outcome =
                    new MetricSplit(new Calculations())
                            .asking("Ann", framework, data, Deadline.in(Duration.ofMinutes(1)))
                            .split(FrameworkBuilder.id("all_orders"), "status");
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
            var values = ((Outcome.Answered<MetricSeries>) outcome).answer().values();
            assertThat(values)
                    .extracting(MetricValue::segment, MetricValue::value)
                    .containsExactly(
                            tuple("kept", 35.0),
                            tuple("open", 35.0),
                            tuple("refunded", 0.0),
                            tuple("kept", 40.0),
                            tuple("open", 55.0),
                            tuple("refunded", 5.0));
        }
    }

    @Test
    void whatWasSplitBeforeIsNotAskedAgain() throws Exception {
        Shop.orders(folder, 5);
        var calculations = new Calculations();
        var asked = new AtomicInteger();
        var split =
                new MetricSplit(
                        (person, tables, question, deadline) -> {
                            asked.incrementAndGet();
                            return calculations.answer(person, tables, question, deadline);
                        },
                        new SeriesCache());
        try (var data = DataFolder.open(folder, ZoneOffset.UTC, Map.of())) {
            var soon = Deadline.in(Duration.ofMinutes(1));
            var metric = FrameworkBuilder.id("all_orders");
            var first = split.asking("Ann", framework, data, soon).split(metric, "status");
            var again = split.asking("Ben", framework, data, soon).split(metric, "status");
            assertThat(again).isEqualTo(first);
            assertThat(asked).hasValue(1);
            split.asking("Ben", framework, data, soon).split(metric, "country");
            assertThat(asked).hasValue(2);
        }
    }

    private List<String> dimensions(String metric) {
        return MetricSplit.dimensions(framework, FrameworkBuilder.id(metric));
    }

    private static FrameworkBuilder table(FrameworkBuilder to, String name, String... dimensions) {
        var builder =
                to.withNode(NodeKind.DATASET, name, null, Map.of(Field.TABLE_KEY, Value.of(name)));
        for (var dimension : dimensions) {
            builder =
                    builder.withNode(
                            NodeKind.COLUMN,
                            name + "." + dimension,
                            FrameworkBuilder.id(name),
                            Map.of(
                                    Field.COLUMN_NAME, Value.of(dimension),
                                    Field.COLUMN_ROLE, Value.of(ColumnRole.DIMENSION)));
        }
        return builder;
    }
}
