package app.lodestar.scoring.ui;

import app.lodestar.formula.RowsPrinter;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Picture;
import app.lodestar.scoring.ScoreWords;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many come how far: a bar for each step, a sentence and a table. */
final class FunnelFigure {
    private final Shown shown;
    private final NodeId metric;
    private final Picture.Funnel funnel;

    FunnelFigure(Shown shown, NodeId metric, Picture.Funnel funnel) {
        this.shown = shown;
        this.metric = metric;
        this.funnel = funnel;
    }

    List<Component> build() {
        String period =
                new Periods(shown.messages())
                        .inFull(shown.node(metric), funnel.firstDay(), funnel.lastDay());
        List<MetricChart.Step> steps = new ArrayList<>();
        for (int at = 0; at < funnel.steps().size(); at++) {
            steps.add(step(at));
        }
        String label =
                shown.text(
                        "funnel.label",
                        shown.words().name(metric),
                        period,
                        steps.stream()
                                .map(step -> shown.text("funnel.step", step.name(), step.count()))
                                .collect(Collectors.joining(", ")));
        return List.of(
                Piece.of("h3", "", shown.text("funnel", period)),
                Piece.of(
                        "figure",
                        "",
                        Piece.scrolling(
                                Piece.of(
                                        "div",
                                        "scroll",
                                        new MetricChart(new MetricChart.Funnel(steps), label)),
                                shown.words().name(metric)),
                        Piece.disclosure(shown.text("table"), table(period).element())));
    }

    private MetricChart.Step step(int at) {
        Picture.Step step = funnel.steps().get(at);
        return new MetricChart.Step(
                RowsPrinter.print(step.rows()),
                share(step.keys(), funnel.begun()),
                count(step.keys()),
                at == 0
                        ? shown.text("funnel.begun")
                        : shown.text("funnel.share", percent(step.keys(), funnel.begun())),
                at == 0 ? "" : shown.text("funnel.lost", count(lost(at))));
    }

    private long lost(int at) {
        return funnel.steps().get(at - 1).keys() - funnel.steps().get(at).keys();
    }

    private DataTable table(String period) {
        DataTable table =
                new DataTable(
                        "",
                        shown.text("funnel.table", shown.words().name(metric), period),
                        List.of(
                                new DataTable.Column(shown.text("funnel.head.step"), ""),
                                new DataTable.Column(shown.text("funnel.head.keys"), "n"),
                                new DataTable.Column(shown.text("funnel.head.first"), "n"),
                                new DataTable.Column(shown.text("funnel.head.before"), "n"),
                                new DataTable.Column(shown.text("funnel.head.lost"), "n")));
        for (int at = 0; at < funnel.steps().size(); at++) {
            Picture.Step step = funnel.steps().get(at);
            long before = funnel.steps().get(Math.max(0, at - 1)).keys();
            table.add(
                    List.of(
                            RowsPrinter.print(step.rows()),
                            count(step.keys()),
                            percent(step.keys(), funnel.begun()),
                            at == 0 ? "" : percent(step.keys(), before),
                            at == 0 ? "" : count(lost(at))));
        }
        return table;
    }

    private String percent(long part, long whole) {
        return whole == 0
                ? shown.text("noValue")
                : shown.text("percent", ScoreWords.points(100 * share(part, whole), 1));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String count(long number) {
        return ScoreWords.count(number);
    }
}
