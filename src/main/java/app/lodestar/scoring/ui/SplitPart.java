package app.lodestar.scoring.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.Measurements;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricSplit;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest values of a metric for each part of its data, worked out when asked for. */
final class SplitPart {
    /** The largest parts; more than these nobody reads. */
    private static final int MOST = 20;

    /** With more parts than this some differ by chance alone. */
    private static final int FEW = 5;

    private record Part(String name, Measured measured, MetricSeries series) {}

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
        Looking looking = Looking.of(UI.getCurrent());
        looking.begin();
        ScoreDesk.Running _ =
                desk.split(
                        subject.person(),
                        subject.workspace(),
                        shown.framework(),
                        metric,
                        dimension,
                        series -> looking.end(() -> show(dimension, series)));
    }

    private void show(String dimension, Optional<MetricSeries> series) {
        choices.forEach(choice -> choice.setEnabled(true));
        parts.removeAll();
        if (series.isEmpty()) {
            parts.add(Piece.of("p", "", shown.text("busy")));
            return;
        }
        List<Part> all = parts(series.get());
        if (all.isEmpty()) {
            parts.add(Piece.of("p", "", shown.text("split.none")));
            return;
        }
        parts.add(table(dimension, all.subList(0, Math.min(MOST, all.size()))).element());
        if (all.size() > MOST) {
            String more = Integer.toString(all.size() - MOST);
            parts.add(Piece.of("p", "", shown.text("split.more", more)));
        }
        if (all.size() > FEW) {
            parts.add(Piece.of("p", "", shown.text("split.chance")));
        }
    }

    /** Those that rest on most come first. */
    private List<Part> parts(MetricSeries series) {
        Map<String, List<MetricValue>> bySegment = new LinkedHashMap<>();
        for (MetricValue value : series.values()) {
            String segment = value.segment();
            bySegment
                    .computeIfAbsent(
                            segment == null ? shown.text("split.nameless") : segment,
                            _ -> new ArrayList<>())
                    .add(value);
        }
        List<Part> all = new ArrayList<>();
        bySegment.forEach((name, values) -> {
            MetricSeries theirs = new MetricSeries(values);
            all.add(new Part(name, Measurements.latest(theirs), theirs));
        });
        all.sort(Comparator.comparingLong(SplitPart::size).reversed());
        return all;
    }

    private static long size(Part part) {
        return part.measured() instanceof Measured.Known known ? known.n() : -1;
    }

    private DataTable table(String dimension, List<Part> all) {
        DataTable table =
                new DataTable(
                        "",
                        shown.text("split.table", shown.words().name(metric), dimension),
                        List.of(
                                new DataTable.Column(dimension, ""),
                                new DataTable.Column(shown.text("fact.value"), "n"),
                                new DataTable.Column(shown.text("fact.interval"), "n"),
                                new DataTable.Column(shown.text("fact.sample"), "n"),
                                new DataTable.Column(shown.text("head.spark"), "at")));
        Tracks tracks = new Tracks(shown);
        for (Part part : all) {
            Span name = new Span(part.name());
            name.getElement().setAttribute("dir", "auto");
            table.add(
                    name,
                    List.of(
                            new Span(shown.words().now(metric, part.measured())),
                            new Span(shown.interval(metric, part.measured())),
                            new Span(shown.words().sample(part.measured())),
                            tracks.spark(metric, part.series())));
        }
        return table;
    }
}
