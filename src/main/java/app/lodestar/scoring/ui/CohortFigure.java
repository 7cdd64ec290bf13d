package app.lodestar.scoring.ui;

import app.lodestar.formula.Return;
import app.lodestar.formula.TimeSpan;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Picture;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.ValueState;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who came back, cohort by cohort: tints, a sentence and a table. */
final class CohortFigure {
    private final Shown shown;
    private final NodeId metric;
    private final Node node;
    private final Picture.Cohorts picture;
    private final Periods periods;

    CohortFigure(Shown shown, NodeId metric, Picture.Cohorts picture) {
        this.shown = shown;
        this.metric = metric;
        this.node = shown.node(metric);
        this.picture = picture;
        this.periods = new Periods(shown.messages());
    }

    List<Component> build() {
        MetricChart chart =
                new MetricChart(
                        new MetricChart.Cohorts(
                                picture.ages().stream().map(this::onAxis).toList(),
                                picture.cohorts().stream().map(this::row).toList(),
                                shown.text("cohorts.head")),
                        alternative());
        return List.of(
                Piece.of("h3", "", shown.text("cohorts." + way())),
                Piece.of(
                        "figure",
                        "",
                        Piece.scrolling(
                                Piece.of("div", "scroll", chart), shown.words().name(metric)),
                        Piece.disclosure(shown.text("table"), table().element())),
                Piece.of("p", "", shown.text("cohorts.young")));
    }

    private String way() {
        return picture.ages().getLast() instanceof Return.OnDay ? "onDay" : "within";
    }

    private MetricChart.Cohort row(Picture.Cohort cohort) {
        return new MetricChart.Cohort(
                periods.onAxis(node, cohort.firstDay()),
                ScoreWords.count(cohort.size()),
                cohort.cells().stream()
                        .map(cell ->
                                new MetricChart.Cell(
                                        cell.value(),
                                        cell.state().name().toLowerCase(Locale.ROOT),
                                        percent(cell)))
                        .toList());
    }

    private String percent(MetricValue cell) {
        Double share = cell.value();
        return share == null
                ? shown.text("noValue")
                : shown.text("percent", ScoreWords.points(100 * share, 1));
    }

    private String onAxis(Return age) {
        return switch (age) {
            case Return.OnDay(int day) -> shown.text("cohorts.day", Integer.toString(day));
            case Return.Within(TimeSpan window) ->
                    shown.text("cohorts.span." + window.unit(), window.amount().toPlainString());
        };
    }

    /** The oldest and the newest cohort that are old enough for the last age. */
    private String alternative() {
        List<Picture.Cohort> old =
                picture.cohorts().stream()
                        .filter(cohort -> cohort.cells().getLast().state() == ValueState.OK)
                        .toList();
        String name = shown.words().name(metric);
        String age = onAxis(picture.ages().getLast());
        return old.isEmpty()
                ? shown.text("cohorts.noneOld", name, age)
                : shown.text(
                        "cohorts.label",
                        name,
                        Integer.toString(picture.cohorts().size()),
                        age,
                        percent(old.getFirst().cells().getLast()),
                        inFull(old.getFirst()),
                        percent(old.getLast().cells().getLast()),
                        inFull(old.getLast()));
    }

    private String inFull(Picture.Cohort cohort) {
        return periods.inFull(node, cohort.firstDay(), cohort.lastDay());
    }

    private DataTable table() {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Column(shown.text("cohorts.head.cohort"), ""));
        columns.add(new DataTable.Column(shown.text("cohorts.head.size"), "n"));
        picture.ages().forEach(age -> columns.add(new DataTable.Column(onAxis(age), "n")));
        DataTable table =
                new DataTable("", shown.text("cohorts.table", shown.words().name(metric)), columns);
        for (Picture.Cohort cohort : picture.cohorts().reversed()) {
            List<String> cells = new ArrayList<>();
            cells.add(inFull(cohort));
            cells.add(ScoreWords.count(cohort.size()));
            cohort.cells().forEach(cell -> cells.add(inTable(cell)));
            table.add(cells);
        }
        return table;
    }

    /** A provisional share says of how many it is. */
    private String inTable(MetricValue cell) {
        return Optional.of(cell)
                .filter(each -> each.value() != null && each.state() != ValueState.OK)
                .map(each -> shown.text("cohorts.soFar", percent(each), ScoreWords.count(each.n())))
                .orElseGet(() -> percent(cell));
    }
}
