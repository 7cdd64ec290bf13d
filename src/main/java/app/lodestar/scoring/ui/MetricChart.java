package app.lodestar.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metric as a picture, drawn by ECharts, which is loaded when the first chart is shown. */
@Tag("metric-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./metric-chart.ts")
final class MetricChart extends Component {

    /** What can be drawn. */
    sealed interface Drawing {}

    /**
     * Values over time.
     *
     * @param guard a guardrail on the same periods, under it
     * @param unsettled the word over periods that are not whole or too young
     */
    record Time(Line line, @Nullable Line guard, String unsettled) implements Drawing {}

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
     * A line for each part of the data.
     *
     * @param parts the largest first, at most {@link #MOST_PARTS}
     */
    record Parts(
            List<String> labels, List<Part> parts, String unsettled, String before, String after)
            implements Drawing {}

    record Part(String name, List<Point> points) {}

    /** As many lines as can be told apart. */
    static final int MOST_PARTS = 5;

    /** How many go how far. */
    record Funnel(List<Step> steps) implements Drawing {}

    /**
     * A step of a funnel.
     *
     * @param share of the first step, 0 to 1
     * @param text the share in words
     * @param lost how many went no further than the step before; empty for the first
     */
    record Step(String name, double share, String count, String text, String lost) {}

    /**
     * Who came back, cohort by cohort.
     *
     * @param head over the names and sizes of the cohorts
     */
    record Cohorts(List<String> ages, List<Cohort> cohorts, String head) implements Drawing {}

    record Cohort(String name, String size, List<Cell> cells) {}

    /** A share of a cohort, 0 to 1; null where nothing is known yet. */
    record Cell(@Nullable Double share, String state, String text) {}

    /** What moved it, the largest first. */
    record Moved(List<Bar> bars) implements Drawing {}

    /**
     * A part that moved it.
     *
     * @param at from -1 to 1: against the largest of all
     * @param small under the name; empty for nothing
     */
    record Bar(String name, String small, double at, String text) {}

    private record Model(String kind, Drawing drawing) {}

    MetricChart(Drawing drawing, String label) {
        getElement().setPropertyBean("model", new Model(kind(drawing), drawing));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static String kind(Drawing drawing) {
        return switch (drawing) {
            case Time _ -> "time";
            case Parts _ -> "parts";
            case Funnel _ -> "funnel";
            case Cohorts _ -> "cohorts";
            case Moved _ -> "moved";
        };
    }
}
