package app.lodestar.scoring.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricSplit;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A metric for each part of its data, worked out when asked for. */
final class SplitPart {
    private final Shown shown;
    private final ScoreDesk desk;
    private final ScoreFace.Subject subject;
    private final NodeId metric;
    private final List<NativeButton> choices = new ArrayList<>();
    private final HtmlContainer parts = Piece.of("div", "parts");

    SplitPart(Shown shown, ScoreDesk desk, ScoreFace.Subject subject, NodeId metric) {
        this.shown = shown;
        this.desk = desk;
        this.subject = subject;
        this.metric = metric;
    }

    /** Empty where the data have no dimension to split the metric by. */
    Optional<Component> build() {
        List<String> dimensions = MetricSplit.dimensions(shown.framework(), metric);
        if (dimensions.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer actions = Piece.of("p", "acts");
        for (String dimension : dimensions) {
            NativeButton[] choice = new NativeButton[1];
            choice[0] = Piece.button("link", dimension, () -> split(choice[0], dimension));
            choice[0].getElement().setAttribute("aria-pressed", "false");
            choices.add(choice[0]);
            actions.add(choice[0]);
        }
        return Optional.of(
                Piece.of(
                        "div", "by-part", Piece.of("h3", "", shown.text("split")), actions, parts));
    }

    private void split(NativeButton chosen, String dimension) {
        for (NativeButton choice : choices) {
            choice.getElement()
                    .setAttribute("aria-pressed", Boolean.toString(choice.equals(chosen)));
            choice.setEnabled(false);
        }
        parts.removeAll();
        parts.add(Piece.of("p", "", shown.text("sql.looking")));
        ScoreDesk.Running _ =
                desk.split(
                        subject.person(),
                        subject.workspace(),
                        shown.framework(),
                        metric,
                        dimension,
                        UI.getCurrentOrThrow()
                                .accessLater(
                                        (Optional<MetricSeries> series) -> show(dimension, series),
                                        () -> {}));
    }

    private void show(String dimension, Optional<MetricSeries> series) {
        choices.forEach(choice -> choice.setEnabled(true));
        parts.removeAll();
        if (series.isEmpty()) {
            parts.add(Piece.of("p", "", shown.text("busy")));
            return;
        }
        parts.add(new SplitFigure(shown, metric, dimension, series.get()).build());
    }
}
