package app.lodestar.scoring.ui;

import app.lodestar.formula.RowExpression;
import app.lodestar.formula.RowsPrinter;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Measurements;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.RowLedger;
import app.lodestar.scoring.ScoreDesk;
import app.lodestar.scoring.ScoreWords;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that a value rests on and those it leaves out, counted when asked for. */
final class RowsPart {
    private final Shown shown;
    private final ScoreDesk desk;
    private final ScoreFace.Subject subject;
    private final NodeId metric;
    private final MetricSeries series;
    private final NativeButton ask;
    private final HtmlContainer ledgers = Piece.of("div", "ledgers");

    private RowsPart(
            Shown shown,
            ScoreDesk desk,
            ScoreFace.Subject subject,
            NodeId metric,
            MetricSeries series) {
        this.shown = shown;
        this.desk = desk;
        this.subject = subject;
        this.metric = metric;
        this.series = series;
        this.ask = Piece.button("link", shown.text("rows.count"), this::count);
    }

    /** Empty where nothing was calculated. */
    static Optional<RowsPart> of(
            Shown shown, ScoreDesk desk, ScoreFace.Subject subject, NodeId metric) {
        return Optional.ofNullable(shown.score().series().get(metric))
                .map(series -> new RowsPart(shown, desk, subject, metric, series));
    }

    /** What asks for them. */
    NativeButton ask() {
        return ask;
    }

    /** Where they are shown. */
    HtmlContainer ledgers() {
        return ledgers;
    }

    private void count() {
        ask.setEnabled(false);
        ask.setText(shown.text("rows.counting"));
        ScoreDesk.Running _ =
                desk.rows(
                        subject.person(),
                        subject.workspace(),
                        shown.framework(),
                        metric,
                        Measurements.latestValue(series).map(MetricValue::period).orElse(null),
                        UI.getCurrentOrThrow().accessLater(this::show, () -> {}));
    }

    private void show(Optional<List<RowLedger>> counted) {
        ledgers.removeAll();
        if (counted.isEmpty() || counted.get().isEmpty()) {
            ask.setEnabled(true);
            ask.setText(shown.text("rows.count"));
            ledgers.add(Piece.of("p", "", shown.text(counted.isEmpty() ? "busy" : "rows.none")));
            return;
        }
        ask.removeFromParent();
        ledgers.add(Piece.of("h3", "", shown.text("rows")));
        counted.get().forEach(ledger -> ledgers.add(ledger(ledger)));
    }

    private HtmlContainer ledger(RowLedger ledger) {
        HtmlContainer facts = Piece.of("dl", "facts");
        fact(facts, "", shown.text("rows.all"), ScoreWords.count(ledger.all()));
        for (RowLedger.LeftOut left : ledger.leftOut()) {
            fact(
                    facts,
                    "",
                    cause(ledger, left.cause()),
                    shown.text("rows.minus", ScoreWords.count(left.rows())));
        }
        fact(facts, "used", shown.text("rows.used"), ScoreWords.count(ledger.used()));
        return Piece.of(
                "section",
                "",
                Piece.of("h4", "", RowsPrinter.print(ledger.rows())),
                Piece.of("p", "", days(ledger)),
                facts);
    }

    private String days(RowLedger ledger) {
        return ledger.firstDay() == null || ledger.lastDay() == null
                ? shown.text("rows.anyDay")
                : Periods.span(ledger.firstDay(), ledger.lastDay(), shown.messages());
    }

    private static void fact(HtmlContainer facts, String classes, String name, String value) {
        facts.add(Piece.of("dt", classes, name), Piece.of("dd", classes, value));
    }

    private String cause(RowLedger ledger, RowLedger.Cause cause) {
        String of = ledger.of() == null ? "" : RowsPrinter.print(ledger.of());
        String keys =
                ledger.keys().stream()
                        .map((RowExpression.Cell key) -> key.column().name())
                        .collect(Collectors.joining(", "));
        return shown.text("rows.cause." + cause, keys, of);
    }
}
