package app.lodestar.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratios with their intervals, one under the other, on a log scale around 1. */
@Tag("interval-plot")
@JsModule("./interval-plot.ts")
final class IntervalPlot extends Component {

    /**
     * One line.
     *
     * @param kind crude, stratum or main
     */
    record Row(
            String kind,
            String name,
            @Nullable Double at,
            @Nullable Double low,
            @Nullable Double high,
            String text,
            String small) {}

    record Model(
            List<Row> rows,
            double margin,
            String marginText,
            String noDifference,
            String betterA,
            String betterB) {}

    IntervalPlot(Model model, String label) {
        getElement().setPropertyBean("model", model);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }
}
