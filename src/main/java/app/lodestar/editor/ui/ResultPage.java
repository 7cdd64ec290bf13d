package app.lodestar.editor.ui;

import app.lodestar.dataset.BundledData;
import app.lodestar.framework.FrameworkDiff;
import app.lodestar.framework.MetricFramework;
import app.lodestar.practice.AnswerComparison;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptOutcome;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import app.lodestar.rubric.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to: the verdict, what the person and the machine said side by side, what to
 * mend first, and the worked answer beside one's own.
 */
final class ResultPage extends Main {

    /** What a person does here. */
    interface Steps {
        /** Begins another attempt at the same question. */
        void again();

        void handOver();

        /** Scores the answer on the data of that example. */
        void score(String example);
    }

    private final Words words;
    private final Steps steps;

    /**
     * @param question null when it has left the bank
     * @param worked null where the question has no worked answer
     */
    ResultPage(
            Words words,
            Attempt attempt,
            @Nullable Question question,
            @Nullable Product product,
            MetricFramework answer,
            Review findings,
            @Nullable MetricFramework worked,
            Steps steps) {
        this.words = words;
        this.steps = steps;
        AttemptOutcome outcome = attempt.result().orElseThrow();
        addClassName("result");
        setId("main");
        ResultFindings machine = new ResultFindings(words, attempt, answer, findings);
        add(
                head(attempt, outcome),
                section(
                        "judgements",
                        "practice.result.side",
                        Plain.div(
                                "side",
                                ResultScores.human(words, attempt, answer),
                                machine.sections())),
                section("cheapest", "practice.result.cheapest", machine.cheapest()),
                section("findings", "practice.result.findings", machine.all()),
                worked == null ? withoutWorked(question, product) : worked(answer, worked),
                next(attempt, question));
    }

    private Component head(Attempt attempt, AttemptOutcome outcome) {
        String mean = String.format(Locale.UK, "%.1f", attempt.ratings().mean().orElse(0));
        return Plain.tag(
                "header",
                "head",
                Plain.tag("p", "kick", attempt.title()),
                Plain.tag("h1", "", words.text(outcome.verdict().messageKey())),
                Plain.tag(
                        "p",
                        "lede",
                        words.text(
                                "practice.result.lede",
                                outcome.machine().whole(),
                                mean,
                                attempt.minutes(),
                                attempt.budget().toMinutes(),
                                attempt.hints())));
    }

    private HtmlContainer section(String id, String title, Component... content) {
        HtmlContainer section = Plain.tag("section", "");
        section.setId(id);
        section.add(Plain.tag("h2", "", words.text(title)));
        section.add(content);
        return section;
    }

    private Component worked(MetricFramework answer, MetricFramework worked) {
        HtmlContainer whole =
                Plain.tag(
                        "details",
                        "whole past",
                        Plain.tag("summary", "", words.text("practice.result.whole")));
        boolean[] open = {false};
        whole.getElement()
                .addEventListener(
                        "toggle",
                        _ -> {
                            if (!open[0]) {
                                open[0] = true;
                                whole.add(
                                        new PastSheet(
                                                        words,
                                                        FrameworkDiff.between(worked, worked),
                                                        true)
                                                .build());
                            }
                        });
        return section(
                "worked",
                "practice.result.worked",
                Plain.tag("p", "soft", words.text("practice.result.worked-note")),
                new ResultComparison(words, answer, worked)
                        .of(AnswerComparison.between(answer, worked)),
                whole);
    }

    private Component withoutWorked(@Nullable Question question, @Nullable Product product) {
        HtmlContainer section =
                section(
                        "worked",
                        "practice.result.worked",
                        Plain.tag("p", "soft", words.text("practice.result.no-worked")));
        if (question != null) {
            HtmlContainer hints = Plain.tag("ol", "all-hints ser");
            question.hints().forEach(hint -> hints.add(Plain.tag("li", "", hint)));
            section.add(Plain.tag("h3", "", words.text("practice.attempt.hints")), hints);
        }
        if (product != null && !product.facts().isEmpty()) {
            HtmlContainer facts = AttemptHints.facts(words, product.facts());
            facts.getElement().setAttribute("open", true);
            section.add(facts);
        }
        return section;
    }

    private Component next(Attempt attempt, @Nullable Question question) {
        HtmlContainer ways = Plain.div("ways");
        if (question != null) {
            ways.add(Plain.button("primary", words.text("practice.result.again"), steps::again));
        }
        Anchor editor =
                new Anchor(
                        FaceBar.Face.WRITE.of(attempt.id().framework()),
                        words.text("practice.result.editor"));
        editor.addClassName("btn");
        ways.add(
                editor, Plain.button("", words.text("practice.result.hand-over"), steps::handOver));
        String example = question == null ? null : question.answer();
        if (example != null && BundledData.isFor(example)) {
            ways.add(
                    Plain.button(
                            "", words.text("practice.result.score"), () -> steps.score(example)));
        }
        return section("next", "practice.result.next", ways);
    }
}
