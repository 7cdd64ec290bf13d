package app.lodestar.editor.ui;

import app.lodestar.practice.Attempt;
import app.lodestar.practice.CheckTally;
import app.lodestar.practice.Question;
import app.lodestar.practice.Training;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sections of the progress page. */
final class ProgressParts {
    private static final int DRILLS = 5;

    /** How many scores stand side by side as columns. */
    private static final int BARS = 12;

    private final ProgressFacts facts;

    ProgressParts(ProgressFacts facts) {
        this.facts = facts;
    }

    /** Every attempt, the latest first, under the columns of their scores. */
    HtmlContainer attempts() {
        List<Attempt> rated = facts.progress().rated();
        PlainTable table =
                new PlainTable(facts.text("practice.progress.attempts"))
                        .text(facts.text("practice.progress.attempt"))
                        .text(facts.text("practice.progress.when"))
                        .number(facts.text("practice.progress.score"))
                        .text(facts.text("practice.progress.standing"))
                        .number(facts.text("practice.progress.own"))
                        .number(facts.text("practice.progress.time"))
                        .number(facts.text("practice.progress.hints"));
        for (Attempt attempt : facts.progress().attempts().reversed()) {
            Anchor title = new Anchor("practise/attempt/" + attempt.id(), facts.name(attempt));
            table.row(
                    title,
                    List.of(
                            text(facts.when(attempt.startedAt())),
                            score(attempt),
                            text(facts.standing(attempt)),
                            text(facts.mean(attempt)),
                            text(facts.minutes(attempt)),
                            text(String.valueOf(attempt.hints()))));
        }
        HtmlContainer part = part("practice.progress.attempts");
        if (rated.size() > 1) {
            part.add(bars(rated.subList(Math.max(0, rated.size() - BARS), rated.size())));
        }
        part.add(table.build());
        return part;
    }

    /** The scores as columns, the oldest first, each with its number under it. */
    private HtmlContainer bars(List<Attempt> rated) {
        HtmlContainer bars = Plain.tag("ol", "bars");
        bars.getElement().setAttribute("aria-label", facts.text("practice.progress.bars"));
        for (Attempt attempt : rated) {
            HtmlContainer bar = Plain.tag("i", "");
            bar.getElement().getStyle().set("height", width(attempt));
            bar.getElement().setAttribute("aria-hidden", "true");
            bars.add(
                    Plain.tag(
                            "li",
                            "",
                            Plain.tag("span", "bar", bar),
                            Plain.tag("b", "num", facts.score(attempt)),
                            Plain.tag("small", "", facts.column(attempt))));
        }
        return bars;
    }

    private static String width(Attempt attempt) {
        return attempt.result().map(outcome -> outcome.machine().whole() + "%").orElse("0");
    }

    /** What fails most, each with the question to try for it. */
    Optional<HtmlContainer> drills(Function<CheckId, Optional<Question>> drill) {
        Map<CheckId, CheckTally> tallies = facts.progress().tallies();
        HtmlContainer list = Plain.tag("ul", "flaw-list drills");
        facts.progress().failing().stream()
                .limit(DRILLS)
                .forEach(check ->
                        list.add(
                                drill(
                                        check,
                                        tallies.getOrDefault(check, new CheckTally(0, 0)),
                                        drill.apply(check))));
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(add(part("practice.progress.drills"), list));
    }

    private HtmlContainer drill(CheckId check, CheckTally tally, Optional<Question> question) {
        HtmlContainer body =
                Plain.tag(
                        "div",
                        "",
                        Plain.tag(
                                "p",
                                "check",
                                Plain.tag(
                                        "b",
                                        "",
                                        facts.text(
                                                "practice.progress.fails",
                                                facts.text(check.section().messageKey()),
                                                check.code(),
                                                tally.failures(),
                                                tally.attempts()))),
                        Plain.tag("p", "soft", facts.text(check.messageKey())));
        HtmlContainer item = Plain.tag("li", "", body);
        question.ifPresent(each ->
                item.add(
                        Plain.tag(
                                "p",
                                "to",
                                Plain.span("muted", facts.text("practice.progress.drill")),
                                new Anchor("practise/question/" + each.key(), each.title()))));
        return item;
    }

    /** Sections and checks over the latest attempts, side by side. */
    HtmlContainer checks() {
        List<Attempt> latest = facts.latest();
        PlainTable sections = columns("practice.progress.sections", latest);
        for (Section section : Section.values()) {
            sections.row(
                    text(facts.text(section.messageKey())),
                    latest.stream().map(each -> text(facts.share(each, section))).toList());
        }
        PlainTable checks = columns("practice.progress.checks", latest);
        for (CheckId check : CheckId.values()) {
            checks.row(
                    Plain.tag(
                            "span",
                            "check",
                            Plain.tag("code", "", check.code()),
                            text(facts.text(check.messageKey()))),
                    latest.stream().map(each -> text(facts.credit(each, check))).toList());
        }
        return add(
                part("practice.progress.sections"),
                sections.build(),
                new NativeDetails(facts.text("practice.progress.checks"), checks.build()));
    }

    /** Every training, the latest first. */
    HtmlContainer trainings(Function<String, String> title) {
        PlainTable table =
                new PlainTable(facts.text("practice.progress.trainings"))
                        .text(facts.text("practice.progress.example"))
                        .text(facts.text("practice.progress.when"))
                        .number(facts.text("practice.review.recall"))
                        .number(facts.text("practice.review.precision"))
                        .text(facts.text("practice.progress.missed"));
        for (Training training : facts.progress().trainings().reversed()) {
            table.row(
                    new Anchor(ReviewPlace.of(training), title.apply(training.choice().example())),
                    List.of(
                            text(facts.when(training.finishedAt())),
                            text(
                                    facts.text(
                                            "practice.progress.found",
                                            training.score().found(),
                                            training.score().planted())),
                            text(facts.text("practice.percent", training.score().precision())),
                            text(
                                    String.join(
                                            "; ",
                                            training.missed().stream()
                                                    .map(each -> facts.text(each.messageKey()))
                                                    .toList()))));
        }
        return add(part("practice.progress.trainings"), table.build());
    }

    private PlainTable columns(String key, List<Attempt> attempts) {
        PlainTable table =
                new PlainTable(facts.text(key)).text(facts.text("practice.progress.part"));
        attempts.forEach(attempt -> table.number(facts.column(attempt)));
        return table;
    }

    /** The score, and a bar for it. */
    private Component score(Attempt attempt) {
        HtmlContainer score = Plain.tag("span", "scored", text(facts.score(attempt)));
        if (attempt.outcome() != null) {
            HtmlContainer bar = Plain.tag("i", "");
            bar.getElement().getStyle().set("width", width(attempt));
            HtmlContainer meter = Plain.tag("span", "meter", bar);
            meter.getElement().setAttribute("aria-hidden", "true");
            score.add(meter);
        }
        return score;
    }

    private HtmlContainer part(String key) {
        return Plain.tag("section", "progress-part", Plain.tag("h2", "", facts.text(key)));
    }

    private static HtmlContainer add(HtmlContainer part, Component... content) {
        Arrays.stream(content).forEach(part::add);
        return part;
    }

    private static Component text(String text) {
        return Plain.span("", text);
    }
}
