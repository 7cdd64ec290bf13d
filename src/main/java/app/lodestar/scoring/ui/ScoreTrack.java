package app.lodestar.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small picture of one number on a line, with its words for those who do not see it. */
@Tag("score-track")
@JsModule("./score-track.ts")
final class ScoreTrack extends Component implements HasStyle {

    /**
     * What is drawn; all places run from 0, the left end, to 1.
     *
     * @param at where the value is; null when it is not known
     * @param low where its interval begins; null without one
     * @param zones where it must not be, from and to
     * @param ticks places with a word under them
     */
    record Model(
            String kind,
            @Nullable Double at,
            @Nullable Double low,
            @Nullable Double high,
            List<Zone> zones,
            List<Tick> ticks,
            List<@Nullable Double> points) {}

    record Zone(double from, double to) {}

    record Tick(double at, String label) {}

    ScoreTrack(Model model, String label) {
        addClassName(model.kind());
        getElement().setPropertyBean("model", model);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }
}
