package app.lodestar.editor.ui;

import app.lodestar.framework.FrameworkDiff;
import app.lodestar.framework.MetricFramework;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.Rating;
import app.lodestar.rubric.HumanDimension;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * A person rates their own answer, in ten dimensions with a piece of evidence each, beside the
 * answer. What the machine says comes after, so that it sways nobody.
 */
final class RatingPage extends Main {

    /** What a person does here. */
    interface Steps {
        /** Goes back to writing. */
        void back();

        Attempt rate(HumanDimension dimension, Rating rating);

        /** Asks the machine. */
        void review();
    }

    private final Words words;
    private final Span count = Plain.span("count", "");
    private final NativeButton review;
    private final NativeButton back;

    RatingPage(Words words, Attempt attempt, MetricFramework answer, Steps steps) {
        this.words = words;
        review = Plain.button("primary", words.text("practice.rating.review"), steps::review);
        back = Plain.button("quiet", words.text("practice.rating.back"), steps::back);
        addClassName("rating");
        setId("main");
        Evidence evidence = new Evidence(words, answer);
        HtmlContainer list = Plain.tag("div", "dimensions");
        for (HumanDimension dimension : HumanDimension.values()) {
            list.add(
                    new RatingCard(
                            words,
                            dimension,
                            attempt.said().getOrDefault(dimension, Rating.NONE),
                            evidence,
                            rating -> show(steps.rate(dimension, rating))));
        }
        count.getElement().setAttribute("role", "status");
        list.add(Plain.div("finish", count, review));
        HtmlContainer own =
                Plain.tag(
                        "aside",
                        "own past",
                        Plain.tag("h2", "", words.text("practice.rating.own")),
                        new PastSheet(words, FrameworkDiff.between(answer, answer), true).build());
        own.getElement().setAttribute("aria-label", words.text("practice.rating.own"));
        own.getElement().setAttribute("tabindex", "0");
        add(
                Plain.tag(
                        "header",
                        "head",
                        Plain.tag("p", "kick", attempt.title()),
                        Plain.tag("h1", "", words.text("practice.rating.title")),
                        Plain.tag("p", "lede", words.text("practice.rating.lede")),
                        back),
                Plain.div("rating-work", list, own));
        show(attempt);
    }

    private void show(Attempt attempt) {
        int rated = attempt.ratings().judgements().size();
        count.setText(words.text("practice.rating.count", rated, HumanDimension.values().length));
        review.setEnabled(attempt.ratings().isComplete());
        back.setVisible(rated == 0);
    }
}
