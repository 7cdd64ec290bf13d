package app.lodestar.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values over time, drawn by ECharts, which is loaded when the first chart is shown. */
@Tag("metric-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./metric-chart.ts")
final class MetricChart extends Component {

    /** All numbers in the unit that people read. */
    record Line(
            String name,
            List<String> labels,
            List<Point> points,
            List<Mark> marks,
            @Nullable Double from,
            @Nullable Double to,
            String zone,
            String before,
            String after) {}

    /**
     * A value.
     *
     * @param state ok, partial, provisional or unknown
     * @param text the value with its unit
     */
    record Point(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String state,
            String text) {}

    /** A line across: kind is target, baseline or limit. */
    record Mark(String kind, double at, String text) {}

    /**
     * What is drawn.
     *
     * @param guard a guardrail on the same periods, under it
     * @param unsettled the word over periods that are not whole or too young
     */
    record Model(Line line, @Nullable Line guard, String unsettled) {}

    MetricChart(Model model, String label) {
        getElement().setPropertyBean("model", model);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }
}
