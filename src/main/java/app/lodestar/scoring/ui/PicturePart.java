package app.lodestar.scoring.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.scoring.MetricPicture;
import app.lodestar.scoring.Picture;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;

/** The steps or the cohorts behind a metric, worked out when its row is opened. */
final class PicturePart extends HtmlContainer {
    private final Shown shown;
    private final ScoreDesk desk;
    private final ScoreFace.Subject subject;
    private final NodeId metric;
    private boolean asked;

    private PicturePart(Shown shown, ScoreDesk desk, ScoreFace.Subject subject, NodeId metric) {
        super("div");
        this.shown = shown;
        this.desk = desk;
        this.subject = subject;
        this.metric = metric;
        addClassName("by-step");
        add(Piece.of("p", "", shown.text("sql.looking")));
    }

    /** Empty for a metric that is neither a funnel nor a retention. */
    static Optional<Component> of(
            Shown shown, ScoreDesk desk, ScoreFace.Subject subject, NodeId metric) {
        return MetricPicture.isThere(shown.framework(), metric)
                ? Optional.of(new PicturePart(shown, desk, subject, metric))
                : Optional.empty();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (asked) {
            return;
        }
        asked = true;
        ScoreDesk.Running _ =
                desk.picture(
                        subject.person(),
                        subject.workspace(),
                        shown.framework(),
                        metric,
                        attached.getUI().accessLater(this::show, () -> {}));
    }

    private void show(Optional<Picture> answer) {
        removeAll();
        if (answer.isEmpty()) {
            add(Piece.of("p", "", shown.text("busy")));
            return;
        }
        switch (answer.get()) {
            case Picture.Nothing _ -> add(Piece.of("p", "", shown.text("picture.none")));
            case Picture.Funnel funnel -> add(new FunnelFigure(shown, metric, funnel).build());
            case Picture.Cohorts cohorts -> add(new CohortFigure(shown, metric, cohorts).build());
        }
    }
}
