package app.lodestar.editor.ui;

import app.lodestar.base.ui.SparkLine;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Uncertainty;
import app.lodestar.scoring.Why;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;

/** What the data say of a metric, under its formula: value, interval, line, and of when it is. */
final class ValuePart {
    private final LiveScores scores;
    private final EditorSession session;
    private final Words words;

    ValuePart(LiveScores scores, EditorSession session, Words words) {
        this.scores = scores;
        this.session = session;
        this.words = words;
    }

    /** Hidden while nothing is known and nothing is on its way. */
    Component of(NodeId metric) {
        HtmlContainer part = Plain.tag("section", "val");
        part.getElement().setAttribute("aria-label", words.text("editor.value"));
        show(part, metric);
        scores.whileAttached(part, () -> show(part, metric));
        return part;
    }

    private void show(HtmlContainer part, NodeId metric) {
        part.removeAll();
        boolean hasFormula =
                session.framework()
                        .findLive(metric)
                        .filter(node -> !node.text(Field.FORMULA).isBlank())
                        .isPresent();
        part.setVisible(hasFormula && scores.state() != LiveScores.State.NOTHING);
        if (!part.isVisible()) {
            return;
        }
        Node node = session.node(metric);
        scores.of(metric)
                .ifPresent(reading -> {
                    part.add(number(node, reading));
                    reading.spark()
                            .ifPresent(spark ->
                                    part.add(
                                            new SparkLine(
                                                    spark,
                                                    words.text(
                                                            "editor.value.line", node.label()))));
                });
        part.add(Plain.tag("p", "muted", String.join(" ", notes(node))));
        if (scores.state() == LiveScores.State.FAILED) {
            part.add(Plain.link(words.text("editor.value.again"), scores::begin));
        }
    }

    private Component number(Node metric, MetricReading reading) {
        ScoreWords scoring = words.scoring(session.framework());
        HtmlContainer number = Plain.tag("div", "");
        if (reading.measured() instanceof Measured.Known known) {
            number.add(Plain.span("big num", scoring.value(metric.id(), known.value())));
            if (known.uncertainty() instanceof Uncertainty.Interval interval) {
                number.add(
                        Plain.span(
                                "num muted",
                                words.text(
                                        "editor.value.between",
                                        scoring.value(metric.id(), interval.low()),
                                        scoring.value(metric.id(), interval.high()))));
            }
        } else {
            number.add(Plain.span("none", words.text("editor.value.none")));
        }
        return number;
    }

    /** What is wrong with the formula stands under it already. */
    private String reason(Why why) {
        return why.code() == Why.Code.FORMULA_PROBLEM
                ? words.text("editor.value.cannot-be-run")
                : words.scoring(session.framework()).why(why);
    }

    private List<String> notes(Node metric) {
        List<String> notes = new ArrayList<>();
        scores.of(metric.id())
                .ifPresent(reading -> {
                    switch (reading.measured()) {
                        case Measured.Known known -> {
                            notes.add(
                                    words.sentence(
                                            words.periods()
                                                    .inFull(
                                                            metric,
                                                            known.firstDay(),
                                                            known.lastDay())));
                            if (known.completeness() != Measured.Completeness.COMPLETE) {
                                notes.add(words.text("editor.value." + known.completeness()));
                            }
                        }
                        case Measured.Unknown(Why why) -> notes.add(words.sentence(reason(why)));
                    }
                    if (reading.isOfEarlierFormula()) {
                        notes.add(words.text("editor.value.earlier"));
                    }
                });
        switch (scores.state()) {
            case WORKING ->
                    notes.add(
                            words.text(
                                    scores.of(metric.id()).isPresent()
                                            ? "editor.value.again-soon"
                                            : "editor.value.working"));
            case FAILED -> notes.add(words.text("editor.value.failed"));
            case NOTHING, CURRENT -> {}
        }
        if (scores.isInvented() && scores.of(metric.id()).isPresent()) {
            notes.add(words.text("editor.value.invented"));
        }
        return notes;
    }
}
