package app.lodestar.scoring.ui;

import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Drivers;
import app.lodestar.scoring.ScoreWords;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which parts moved a metric between two periods: bars, a sentence and a table. */
final class DriversFigure {
    /** The largest; more than these nobody reads. */
    private static final int MOST = 8;

    private final Shown shown;
    private final NodeId metric;
    private final Drivers drivers;
    private final List<Drivers.Driver> largest;

    DriversFigure(Shown shown, NodeId metric, Drivers drivers) {
        this.shown = shown;
        this.metric = metric;
        this.drivers = drivers;
        this.largest =
                drivers.parts().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Drivers.Driver part) -> Math.abs(part.sum()))
                                        .reversed())
                        .limit(MOST)
                        .toList();
    }

    List<Component> build() {
        String title = shown.text("moved", signed(drivers.change()), period());
        double most = Math.max(Math.abs(largest.getFirst().sum()), Double.MIN_NORMAL);
        List<MetricChart.Bar> bars =
                largest.stream()
                        .map(part ->
                                new MetricChart.Bar(
                                        name(part),
                                        small(part),
                                        part.sum() / most,
                                        signed(part.sum())))
                        .toList();
        String label =
                shown.text(
                        "moved.label",
                        title,
                        bars.stream()
                                .map(bar -> shown.text("funnel.step", bar.name(), bar.text()))
                                .collect(Collectors.joining(", ")));
        return List.of(
                Piece.of("h3", "", title),
                Piece.of(
                        "figure",
                        "moved",
                        new MetricChart(new MetricChart.Moved(bars), label),
                        Piece.of("p", "", shown.text("moved.about")),
                        Piece.disclosure(shown.text("table"), table(title).element())));
    }

    private String period() {
        Node node = shown.node(metric);
        return new Periods(shown.messages()).onAxis(node, drivers.from());
    }

    private String name(Drivers.Driver part) {
        String segment = part.segment();
        return segment == null ? shown.text("split.nameless") : segment;
    }

    private String small(Drivers.Driver part) {
        return part.isDistinguishable() ? "" : shown.text("moved.chance");
    }

    private DataTable table(String title) {
        DataTable table =
                new DataTable(
                        "",
                        title,
                        List.of(
                                new DataTable.Column(shown.text("head.part"), ""),
                                new DataTable.Column(shown.text("moved.head.rate"), "n"),
                                new DataTable.Column(shown.text("moved.head.mix"), "n"),
                                new DataTable.Column(shown.text("moved.head.sum"), "n"),
                                new DataTable.Column(shown.text("moved.head.noise"), "n")));
        for (Drivers.Driver part : drivers.parts()) {
            table.add(
                    List.of(
                            name(part),
                            signed(part.rate()),
                            signed(part.mix()),
                            signed(part.sum()),
                            number(part.noise())));
        }
        return table;
    }

    /** With its sign; differences of percentages are points. */
    private String signed(double difference) {
        String number = number(Math.abs(difference));
        return difference == 0
                ? number
                : shown.text(difference < 0 ? "minus.plain" : "plus.plain", number);
    }

    private String number(double size) {
        double unit = shown.words().unit(metric);
        return shown.unit(metric)[1].strip().equals("%")
                ? shown.text("moved.points", ScoreWords.plain(size / unit))
                : shown.words().value(metric, size);
    }
}
