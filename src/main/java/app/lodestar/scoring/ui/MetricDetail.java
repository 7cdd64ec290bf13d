package app.lodestar.scoring.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.ControlLine;
import app.lodestar.scoring.GuardrailLine;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.MetricLine;
import app.lodestar.scoring.MetricProblem;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Behind a row: its values over time, and how the number comes about. */
final class MetricDetail {
    private final Shown shown;
    private final ScoreDesk desk;
    private final ScoreFace.Subject subject;
    private final NodeId metric;
    private final Node node;

    MetricDetail(Shown shown, ScoreDesk desk, ScoreFace.Subject subject, NodeId metric) {
        this.shown = shown;
        this.desk = desk;
        this.subject = subject;
        this.metric = metric;
        this.node = shown.node(metric);
    }

    Component build() {
        HtmlContainer two = Piece.of("div", "two");
        new ChartPart(shown, metric).build().ifPresent(two::add);
        two.add(why());
        PicturePart.of(shown, desk, subject, metric).ifPresent(two::add);
        new SplitPart(shown, desk, subject, metric).build().ifPresent(two::add);
        return two;
    }

    private Component why() {
        HtmlContainer why = Piece.of("div", "reason", Piece.of("h3", "", shown.text("why")));
        String formula = node.text(Field.FORMULA);
        if (!formula.isBlank()) {
            why.add(Piece.of("pre", "formula", formula));
            Formulas.sentence(formula).ifPresent(text -> why.add(Piece.of("p", "", text)));
        }
        shown.score().problems().stream()
                .filter(problem -> problem.metric().equals(metric))
                .map(MetricProblem::problem)
                .forEach(problem ->
                        why.add(
                                Piece.of(
                                        "p",
                                        problem.isError() ? "c-blocked" : "",
                                        Formulas.message(problem))));
        why.add(facts());
        Anchor write = new Anchor(subject.write().apply(metric), shown.text("write"));
        write.addClassName("link");
        HtmlContainer actions = Piece.of("p", "acts", write);
        why.add(actions);
        if (!formula.isBlank()) {
            HtmlContainer statements = Piece.of("div", "sql");
            NativeButton[] ask = new NativeButton[1];
            ask[0] = Piece.button("link", shown.text("sql.show"), () -> sql(ask[0], statements));
            actions.add(ask[0]);
            why.add(statements);
        }
        RowsPart.of(shown, desk, subject, metric)
                .ifPresent(rows -> {
                    actions.add(rows.ask());
                    why.add(rows.ledgers());
                });
        return why;
    }

    private HtmlContainer facts() {
        HtmlContainer facts = Piece.of("dl", "facts");
        Measured measured = measured();
        switch (measured) {
            case Measured.Known known -> {
                fact(facts, "fact.value", shown.words().now(metric, known));
                fact(facts, "fact.interval", shown.interval(metric, known));
                fact(facts, "fact.sample", shown.words().sample(known));
                fact(
                        facts,
                        "fact.period",
                        new Periods(shown.messages())
                                .inFull(node, known.firstDay(), known.lastDay()));
            }
            case Measured.Unknown(var why) ->
                    fact(facts, "fact.value", shown.text("unknown", shown.words().why(why)));
        }
        return facts;
    }

    private Measured measured() {
        Stream<Measured> all =
                Stream.of(
                                shown.card().metrics().stream()
                                        .filter(line -> line.metric().equals(metric))
                                        .map(MetricLine::measured),
                                shown.card().guardrails().stream()
                                        .filter(line -> line.metric().equals(metric))
                                        .map(GuardrailLine::measured),
                                shown.card().controls().stream()
                                        .filter(line -> line.metric().equals(metric))
                                        .map(ControlLine::measured))
                        .flatMap(each -> each);
        return all.findFirst().orElseThrow();
    }

    private void fact(HtmlContainer facts, String name, String value) {
        facts.add(Piece.of("dt", "", shown.text(name)), Piece.of("dd", "", value));
    }

    /** Looks the SQL up on another thread, since the data must be opened for it. */
    private void sql(NativeButton ask, HtmlContainer statements) {
        ask.setEnabled(false);
        ask.setText(shown.text("sql.looking"));
        ScoreDesk.Running _ =
                desk.sql(
                        subject.person(),
                        subject.workspace(),
                        shown.framework(),
                        metric,
                        UI.getCurrentOrThrow()
                                .accessLater(
                                        (Optional<List<String>> lines) ->
                                                show(ask, statements, lines),
                                        () -> {}));
    }

    private void show(NativeButton ask, HtmlContainer statements, Optional<List<String>> lines) {
        statements.removeAll();
        if (lines.isEmpty()) {
            ask.setEnabled(true);
            ask.setText(shown.text("sql.show"));
            statements.add(Piece.of("p", "", shown.text("busy")));
            return;
        }
        ask.removeFromParent();
        if (lines.get().isEmpty()) {
            statements.add(Piece.of("p", "", shown.text("sql.none")));
        }
        lines.get()
                .forEach(line ->
                        statements.add(
                                Piece.scrolling(
                                        Piece.of("pre", "formula", line),
                                        shown.text("sql.label"))));
    }
}
