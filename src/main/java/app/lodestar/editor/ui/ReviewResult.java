package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.Training;
import app.lodestar.rubric.Flaws;
import app.lodestar.rubric.SeededFlaw;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What came of a review training: how much was found, and what was wrong where. */
final class ReviewResult {
    private final Words words;
    private final Exercise exercise;
    private final Training training;
    private final Map<NodeId, Optional<SeededFlaw>> marks;
    private final PastValues values;

    ReviewResult(Words words, Exercise exercise, Training training) {
        this.words = words;
        this.exercise = exercise;
        this.training = training;
        this.marks = training.marks();
        this.values = new PastValues(words, exercise.framework());
    }

    /** The two shares, then every flaw, then every mark that was wrong. */
    HtmlContainer summary() {
        Flaws.Score score = training.score();
        HtmlContainer summary =
                Plain.tag(
                        "section",
                        "review-result",
                        Plain.tag(
                                "dl",
                                "shares",
                                share(
                                        "practice.review.recall",
                                        score.recall(),
                                        words.text(
                                                "practice.review.recall.of",
                                                score.found(),
                                                score.planted())),
                                share(
                                        "practice.review.precision",
                                        score.precision(),
                                        words.text(
                                                "practice.review.precision.of",
                                                score.found(),
                                                score.marked()))),
                        Plain.tag("h2", "", words.text("practice.review.planted")),
                        planted());
        if (score.found() > 0) {
            summary.add(
                    Plain.tag(
                            "p",
                            "soft",
                            words.text("practice.review.named", training.named(), score.found())));
        }
        if (training.hasLostMarks()) {
            summary.add(Plain.tag("p", "soft", words.text("practice.review.lost")));
        }
        addMarks(summary, "wrong", this::isWrong);
        addMarks(summary, "neither", this::isNeither);
        return summary;
    }

    /** A list of the marks of a kind, with its heading; nothing where there is none. */
    private void addMarks(HtmlContainer summary, String kind, Predicate<NodeId> ofKind) {
        List<Node> nodes =
                document().all().stream()
                        .filter(node -> marks.containsKey(node.id()) && ofKind.test(node.id()))
                        .toList();
        if (!nodes.isEmpty()) {
            HtmlContainer list = Plain.tag("ul", "flaw-list");
            nodes.forEach(node -> list.add(Plain.tag("li", "", link(node))));
            summary.add(
                    Plain.tag("h2", "", words.text("practice.review." + kind)),
                    Plain.tag("p", "soft", words.text("practice.review." + kind + ".lead")),
                    list);
        }
    }

    private boolean isNeither(NodeId id) {
        return exercise.flawed().others().contains(id);
    }

    private boolean isWrong(NodeId id) {
        return flawAt(id) == null && !isNeither(id);
    }

    /** What stands beside a piece of the document now. */
    Component beside(Node node) {
        SeededFlaw flaw = flawAt(node.id());
        HtmlContainer beside = Plain.tag("div", "sign");
        beside.setId(Words.anchor(node.id()));
        if (flaw != null) {
            beside.add(state(flaw));
        } else if (marks.containsKey(node.id()) && isWrong(node.id())) {
            beside.add(Plain.span("state plain", words.text("practice.review.sound")));
        }
        return beside;
    }

    private HtmlContainer share(String key, double share, String of) {
        return Plain.tag(
                "div",
                "",
                Plain.tag("dt", "", words.text(key)),
                Plain.tag(
                        "dd",
                        "",
                        Plain.span("num", words.text("practice.percent", share)),
                        Plain.tag("small", "", of)));
    }

    private HtmlContainer planted() {
        HtmlContainer list = Plain.tag("ul", "flaw-list");
        for (Flaws.Planted planted : exercise.flawed().planted()) {
            SeededFlaw flaw = planted.flaw();
            HtmlContainer check =
                    Plain.tag(
                            "p",
                            "check",
                            Plain.tag("code", "", flaw.foundBy().code()),
                            Plain.span("", words.text(flaw.foundBy().messageKey())));
            HtmlContainer body =
                    Plain.tag(
                            "div",
                            "",
                            link(document().node(planted.subject())),
                            Plain.tag("p", "", words.sentence(words.text(flaw.messageKey()))),
                            check);
            guess(planted).ifPresent(body::add);
            list.add(Plain.tag("li", "", body, state(flaw)));
        }
        return list;
    }

    /** What the person called it, where that is something else. */
    private Optional<Component> guess(Flaws.Planted planted) {
        return marks.getOrDefault(planted.subject(), Optional.empty())
                .filter(guess -> guess != planted.flaw())
                .map(guess ->
                        Plain.tag(
                                "p",
                                "muted",
                                words.text(
                                        "practice.review.called", words.text(guess.messageKey()))));
    }

    private Component state(SeededFlaw flaw) {
        boolean found = training.found().contains(flaw);
        return Plain.tag(
                "span",
                "state " + (found ? "track" : "risk"),
                new Icon(found ? "i-check" : "s-risk"),
                Plain.span(
                        "",
                        words.text(found ? "practice.review.found" : "practice.review.missed")));
    }

    private Anchor link(Node node) {
        Anchor link = new Anchor("#" + Words.anchor(node.id()), values.name(node));
        link.getElement().setAttribute("router-ignore", true).setAttribute("dir", "auto");
        return link;
    }

    private @Nullable SeededFlaw flawAt(NodeId id) {
        return exercise.flawed().planted().stream()
                .filter(each -> each.subject().equals(id))
                .map(Flaws.Planted::flaw)
                .findFirst()
                .orElse(null);
    }

    private MetricFramework document() {
        return exercise.framework();
    }
}
