package app.lodestar.scoring.ui;

import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Drivers;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.Measurements;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.ValueState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A metric by the parts of its data: a line each, the latest values, and all of them. */
final class SplitFigure {
    /** The largest parts; more than these nobody reads. */
    private static final int MOST = 20;

    /** With more parts than this some differ by chance alone. */
    private static final int FEW = 5;

    private record Part(String name, Measured measured, List<MetricValue> values) {}

    private final Shown shown;
    private final NodeId metric;
    private final Node node;
    private final String dimension;
    private final Periods periods;
    private final MetricSeries series;
    private final List<Part> parts;

    SplitFigure(Shown shown, NodeId metric, String dimension, MetricSeries series) {
        this.shown = shown;
        this.metric = metric;
        this.node = shown.node(metric);
        this.dimension = dimension;
        this.periods = new Periods(shown.messages());
        this.series = series;
        this.parts = parts(series);
    }

    /** A sentence alone where there is nothing to split. */
    List<Component> build() {
        if (parts.isEmpty()) {
            return List.of(Piece.of("p", "", shown.text("split.none")));
        }
        List<Component> all = new ArrayList<>();
        List<Part> drawn = parts.subList(0, Math.min(MetricChart.MOST_PARTS, parts.size()));
        Optional<HtmlContainer> chart = chart(drawn);
        chart.ifPresent(all::add);
        if (chart.isPresent() && drawn.size() < parts.size()) {
            all.add(
                    Piece.of(
                            "p",
                            "",
                            shown.text("split.drawn", Integer.toString(MetricChart.MOST_PARTS))));
        }
        all.add(latest(parts.subList(0, Math.min(MOST, parts.size()))).element());
        if (parts.size() > MOST) {
            String more = Integer.toString(parts.size() - MOST);
            all.add(Piece.of("p", "", shown.text("split.more", more)));
        }
        if (parts.size() > FEW) {
            all.add(Piece.of("p", "", shown.text("split.chance")));
        }
        Drivers.of(series)
                .filter(drivers -> drivers.parts().stream().anyMatch(part -> part.sum() != 0))
                .ifPresent(
                        drivers -> all.addAll(new DriversFigure(shown, metric, drivers).build()));
        return all;
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
            Measured latest = Measurements.latest(new MetricSeries(values));
            all.add(new Part(name, latest, values));
        });
        all.sort(Comparator.comparingLong(SplitFigure::size).reversed());
        return all;
    }

    private static long size(Part part) {
        return part.measured() instanceof Measured.Known known ? known.n() : -1;
    }

    /** Empty where no part has two settled values. */
    private Optional<HtmlContainer> chart(List<Part> drawn) {
        if (drawn.stream().noneMatch(part -> settled(part).size() > 1)) {
            return Optional.empty();
        }
        List<MetricValue> axis = newest(drawn.getFirst().values());
        String[] unit = shown.unit(metric);
        MetricChart chart =
                new MetricChart(
                        new MetricChart.Parts(
                                axis.stream()
                                        .map(value -> periods.onAxis(node, value.period()))
                                        .toList(),
                                drawn.stream().map(this::line).toList(),
                                shown.text("unsettled"),
                                unit[0],
                                unit[1]),
                        alternative(drawn));
        return Optional.of(
                Piece.of(
                        "figure",
                        "",
                        Piece.scrolling(Piece.of("div", "scroll", chart), title()),
                        Piece.disclosure(shown.text("table"), table(drawn, axis).element())));
    }

    private String title() {
        return shown.text("split.chart", shown.words().name(metric), dimension);
    }

    private static List<MetricValue> newest(List<MetricValue> values) {
        return values.subList(Math.max(0, values.size() - ChartPart.MOST), values.size());
    }

    private static List<MetricValue> settled(Part part) {
        return newest(part.values()).stream()
                .filter(value -> value.state() == ValueState.OK)
                .toList();
    }

    private MetricChart.Part line(Part part) {
        double unit = shown.words().unit(metric);
        return new MetricChart.Part(
                part.name(),
                newest(part.values()).stream()
                        .map(value -> {
                            Double number = value.value();
                            return new MetricChart.Point(
                                    number == null ? null : number / unit,
                                    null,
                                    null,
                                    value.state().name().toLowerCase(Locale.ROOT),
                                    text(value));
                        })
                        .toList());
    }

    private String text(MetricValue value) {
        Double number = value.value();
        return number == null ? shown.text("noValue") : shown.words().value(metric, number);
    }

    /** Where each line begins and ends. */
    private String alternative(List<Part> drawn) {
        return shown.text(
                "split.label",
                title(),
                drawn.stream()
                        .filter(part -> !settled(part).isEmpty())
                        .map(part ->
                                shown.text(
                                        "split.line",
                                        part.name(),
                                        text(settled(part).getFirst()),
                                        text(settled(part).getLast())))
                        .collect(Collectors.joining(" ")));
    }

    private DataTable table(List<Part> drawn, List<MetricValue> axis) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Column(shown.text("fact.period"), ""));
        drawn.forEach(part -> columns.add(new DataTable.Column(part.name(), "n")));
        columns.add(new DataTable.Column(shown.text("fact.state"), ""));
        DataTable table = new DataTable("", shown.text("chart.table", title()), columns);
        for (int at = axis.size() - 1; at >= 0; at--) {
            MetricValue period = axis.get(at);
            List<String> cells = new ArrayList<>();
            cells.add(periods.inFull(node, period.period(), period.lastDay()));
            for (Part part : drawn) {
                cells.add(text(newest(part.values()).get(at)));
            }
            cells.add(shown.text("period." + state(drawn, at)));
            table.add(cells);
        }
        return table;
    }

    /** That of the parts with a value, which share their periods. */
    private static ValueState state(List<Part> drawn, int at) {
        return drawn.stream()
                .map(part -> newest(part.values()).get(at).state())
                .filter(state -> state != ValueState.UNKNOWN)
                .findFirst()
                .orElse(ValueState.UNKNOWN);
    }

    private DataTable latest(List<Part> all) {
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
                            tracks.spark(metric, new MetricSeries(part.values()))));
        }
        return table;
    }
}
