package app.lodestar.editor.ui;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaErrorsTest {

    @Test
    void errorsAreCountedAndAMetricWithoutAFormulaHasNone() {
        var errors = new FormulaErrors(framework("orders", "count(orders"));
        assertThat(errors.counts().get(id("orders"))).isZero();
        assertThat(errors.counts().get(id("half"))).isZero();
        assertThat(errors.counts().get(id("open"))).isEqualTo(1);
        assertThat(errors.counts().get(id("bare"))).isZero();
    }

    @Test
    void aStepReadsWhatItTouchesAndWhatNamesIt() {
        var errors = new FormulaErrors(framework("orders", "count(orders"));
        var mended = framework("orders", "count(orders)");
        errors.read(mended, step(mended, "open", Field.FORMULA));
        assertThat(errors.counts().get(id("open"))).isZero();
        var renamed = framework("all_orders", "count(orders)");
        errors.read(renamed, step(renamed, "orders", Field.KEY));
        assertThat(errors.counts().get(id("half"))).isEqualTo(1);
    }

    /** A metric of a key, one that names {@code @orders}, one with a formula, one without. */
    private static MetricFramework framework(String key, String formula) {
        return FrameworkBuilder.aFramework()
                .withMetric(
                        "orders",
                        Map.of(Field.KEY, Value.of(key), Field.FORMULA, Value.of("count(orders)")))
                .withMetric("half", Map.of(Field.FORMULA, Value.of("@orders / 2")))
                .withMetric("open", Map.of(Field.FORMULA, Value.of(formula)))
                .withMetric("bare")
                .build();
    }

    private static Update step(MetricFramework after, String metric, Field field) {
        return Update.of(after, List.of(new Change.Put(id(metric), field, null, null)), false);
    }
}
