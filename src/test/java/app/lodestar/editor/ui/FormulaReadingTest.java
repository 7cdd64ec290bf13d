package app.lodestar.editor.ui;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.editor.ui.FormulaReading.Fix;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Value;
import app.lodestar.scoring.DraftFormulas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaReadingTest {
    private static final String TRIED = "tried";

    private final Words words = new Words(Messages.onClassPath());

    @Test
    void aMarkSaysWhereAndWhatAndItsFixIsNotSaidTwice() {
        var mark = read(described(), "sum(orders.amout)").marks().getFirst();
        assertThat(mark.message()).isEqualTo("Column 12: Table orders has no column “amout”.");
        assertThat(mark.from()).isEqualTo(11);
        assertThat(mark.to()).isEqualTo(16);
        assertThat(mark.error()).isTrue();
        assertThat(mark.fix()).isEqualTo(new Fix(11, 16, "amount"));
    }

    @Test
    void theLineIsSaidWhereThereAreSeveral() {
        var mark = read(described(), "sum(\n  orders.amout)").marks().getFirst();
        assertThat(mark.message()).startsWith("Line 2, column 10: ");
        assertThat(mark.from()).isEqualTo(14);
    }

    @Test
    void aFormulaWithoutErrorIsSaidInOneSentence() {
        var reading = read(described(), "sum(orders.amount)");
        assertThat(reading.marks()).isEmpty();
        assertThat(reading.sentence()).isEqualTo("The total of amount in orders.");
        assertThat(reading.note()).isEmpty();
        assertThat(read(described(), "sum(orders.amout)").sentence()).isEmpty();
    }

    @Test
    void otherMetricsAreCalledByTheirNames() {
        var framework =
                described()
                        .withMetric(
                                "kept_orders",
                                Map.of(
                                        Field.NAME, Value.of("Orders kept"),
                                        Field.FORMULA, Value.of("count(orders)")));
        assertThat(read(framework, "@kept_orders / 2").sentence()).contains("“Orders kept”");
    }

    @Test
    void withoutDataItIsSaidOnceAndCalmly() {
        var reading = read(FrameworkBuilder.aFramework(), "sum(orders.amount) / count(visits)");
        assertThat(reading.marks()).isEmpty();
        assertThat(reading.note()).startsWith("No data are described yet");
        assertThat(reading.sentence()).isNotEmpty();
        assertThat(read(FrameworkBuilder.aFramework(), "sum(orders.amount").marks()).hasSize(1);
    }

    @Test
    void nothingIsWrongWithAnEmptyFormula() {
        var reading = read(described(), "");
        assertThat(reading.marks()).isEmpty();
        assertThat(reading.sentence()).isEmpty();
    }

    @Test
    void theVocabularyHasTablesColumnsFunctionsAndTheOtherMetrics() {
        var framework = described().withMetric("kept").withMetric(TRIED).build();
        var vocabulary =
                FormulaVocabulary.of(words, framework, new DraftFormulas(framework), id(TRIED));
        assertThat(vocabulary.functions()).hasSize(28).allMatch(f -> !f.help().isEmpty());
        assertThat(vocabulary.keywords()).contains("where", "within");
        assertThat(vocabulary.tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.title()).isEqualTo("Paid orders");
                    assertThat(table.columns().getFirst().kind()).isEqualTo("number, USD");
                    assertThat(table.columns().getLast().written()).isEqualTo("`gift card`");
                });
        assertThat(vocabulary.metrics())
                .extracting(FormulaVocabulary.MetricWord::key)
                .containsExactly("kept");
    }

    private static FrameworkBuilder described() {
        return FrameworkBuilder.aFramework()
                .withNode(
                        NodeKind.DATASET,
                        "orders",
                        null,
                        Map.of(
                                Field.TABLE_KEY, Value.of("orders"),
                                Field.TABLE_TITLE, Value.of("Paid orders")))
                .withNode(
                        NodeKind.COLUMN,
                        "amount",
                        id("orders"),
                        Map.of(
                                Field.COLUMN_NAME, Value.of("amount"),
                                Field.COLUMN_TYPE, Value.of(ColumnType.DECIMAL),
                                Field.COLUMN_UNIT, Value.of("USD")))
                .withNode(
                        NodeKind.COLUMN,
                        "gift card",
                        id("orders"),
                        Map.of(
                                Field.COLUMN_NAME, Value.of("gift card"),
                                Field.COLUMN_TYPE, Value.of(ColumnType.BOOL)));
    }

    private FormulaReading read(FrameworkBuilder builder, String formula) {
        MetricFramework framework =
                builder.withMetric(TRIED, Map.of(Field.FORMULA, Value.of(formula))).build();
        return FormulaReading.of(
                words, framework, new DraftFormulas(framework), framework.node(id(TRIED)));
    }
}
