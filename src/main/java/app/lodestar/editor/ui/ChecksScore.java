package app.lodestar.editor.ui;

import app.lodestar.rubric.Review;
import com.vaadin.flow.component.HtmlContainer;

/** How many of a hundred a framework has, as a number and as a bar. */
final class ChecksScore {
    private final Words words;
    private final HtmlContainer value = Plain.tag("b", "");
    private final HtmlContainer number;
    private final HtmlContainer bar = Plain.tag("i", "");
    private final HtmlContainer meter = Plain.tag("div", "meter", bar);

    ChecksScore(Words words) {
        this.words = words;
        number =
                Plain.tag(
                        "span", "num", value, Plain.span("", " " + words.text("editor.checks.of")));
        meter.getElement().setAttribute("role", "img");
    }

    HtmlContainer number() {
        return number;
    }

    HtmlContainer meter() {
        return meter;
    }

    void show(Review review) {
        int score = whole(review);
        Plain.say(value, Integer.toString(score));
        meter.getElement().setAttribute("aria-label", words.text("editor.checks.score", score));
        bar.getStyle().set("width", score + "%");
    }

    /** In whole points; a hundred only where nothing is missing. */
    static int whole(Review review) {
        return (int) review.score();
    }
}
