package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is shown of a scored framework, from the verdict to the warnings. */
final class ScoreSheet {
    private final Shown shown;
    private final ScoreFace.Subject subject;
    private final Rows rows;

    ScoreSheet(Shown shown, ScoreDesk desk, ScoreFace.Subject subject) {
        this.shown = shown;
        this.subject = subject;
        this.rows =
                new Rows(shown, metric -> new MetricDetail(shown, desk, subject, metric).build());
    }

    List<Component> parts() {
        MetricTables tables = new MetricTables(shown, rows);
        List<Component> below = new ArrayList<>();
        MissingTables missing = new MissingTables(shown);
        Stream.of(
                        missing.part(),
                        problems(missing),
                        tables.goals(),
                        SumPart.of(shown),
                        tables.guardrails(),
                        Optional.of(comparisons())
                                .filter(part -> part.getElement().getChildCount() > 0),
                        tables.controls(),
                        tables.others(),
                        warnings())
                .flatMap(Optional::stream)
                .forEach(below::add);
        VerdictPart verdict = new VerdictPart(shown, rows, ScoreSheet::goTo);
        List<Component> parts = new ArrayList<>(List.of(verdict.context(), verdict.verdict()));
        parts.addAll(below);
        return parts;
    }

    private HtmlContainer comparisons() {
        HtmlContainer all = Piece.of("div", "comparisons");
        shown.card()
                .comparisons()
                .forEach((metric, comparison) -> {
                    all.add(ComparisonPart.of(shown, metric, comparison).build());
                    shown.score()
                            .beside(metric)
                            .forEach((base, beside) ->
                                    all.add(
                                            ComparisonPart.beside(shown, metric, base, beside)
                                                    .build()));
                });
        return all;
    }

    /** The metrics whose formula cannot be run, with the way to where it is written. */
    private Optional<HtmlContainer> problems(MissingTables missing) {
        Map<NodeId, String> wrong = new LinkedHashMap<>();
        shown.score().problems().stream()
                .filter(problem -> problem.problem().isError() && !missing.explain(problem))
                .forEach(problem ->
                        wrong.putIfAbsent(problem.metric(), Formulas.message(problem.problem())));
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer list = Piece.of("ul", "why");
        wrong.forEach((metric, sentence) -> {
            Anchor mend = new Anchor(subject.write().apply(metric), shown.text("mend"));
            mend.addClassName("link");
            mend.getElement()
                    .setAttribute("aria-label", shown.text("mendOf", shown.words().name(metric)));
            Icon sign = new Icon("s-blocked");
            sign.addClassName("c-blocked");
            list.add(
                    Piece.of(
                            "li",
                            "",
                            sign,
                            Piece.of(
                                    "span",
                                    "",
                                    Piece.of("b", "", shown.words().name(metric)),
                                    Piece.of("span", "", " "),
                                    Piece.of("span", "", sentence)),
                            mend));
        });
        return Optional.of(
                Piece.of(
                        "section",
                        "part-problems",
                        Piece.of("h2", "", shown.text("problems")),
                        Piece.of("p", "", shown.text("about.problems")),
                        list));
    }

    private Optional<HtmlContainer> warnings() {
        HtmlContainer list = Piece.of("ul", "mind");
        shown.card()
                .warnings()
                .forEach(warning -> list.add(Piece.of("li", "", shown.grounds().of(warning))));
        return shown.card().warnings().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Piece.of(
                                "section",
                                "part-warnings",
                                Piece.of("h2", "", shown.words().of("sheet.warnings")),
                                list));
    }

    private static void goTo(String id) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const part = document.getElementById($0);"
                                + "part.tabIndex = -1; part.scrollIntoView(); part.focus({preventScroll: true});",
                        id);
    }
}
