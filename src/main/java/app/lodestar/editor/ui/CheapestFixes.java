package app.lodestar.editor.ui;

import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Review;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The three findings whose mending brings the most for the least work, each with its fix. */
@Tag("div")
final class CheapestFixes extends HtmlContainer {
    private final Checking checking;
    private final Words words;
    private final Consumer<Fix> start;
    private final HtmlContainer heading = Plain.tag("p", "muted");
    private final HtmlContainer list = Plain.tag("ol", "");
    private final List<Item> items = new ArrayList<>();

    /**
     * @param start begins the fix that was chosen
     */
    CheapestFixes(Checking checking, Consumer<Fix> start) {
        this.checking = checking;
        this.words = checking.words();
        this.start = start;
        addClassName("cheapest");
        add(heading, list);
        checking.live().review().ifPresent(this::show);
    }

    /** Shows those of a review. */
    void show(Review review) {
        List<CheckResult> cheapest = review.cheapest();
        Plain.say(
                heading,
                cheapest.isEmpty()
                        ? words.text("editor.checks.nothing")
                        : words.text("editor.checks.cheapest", cheapest.size()));
        while (items.size() > cheapest.size()) {
            list.remove(items.removeLast());
        }
        for (int i = 0; i < cheapest.size(); i++) {
            if (i < items.size()) {
                items.get(i).show(cheapest.get(i));
            } else {
                items.add(new Item(cheapest.get(i)));
                list.add(items.getLast());
            }
        }
    }

    /** One of them. It stays where it is when another takes its place. */
    @Tag("li")
    private final class Item extends HtmlContainer {
        private final HtmlContainer code = Plain.tag("b", "");
        private final Span weight = Plain.span("w num", "");
        private final HtmlContainer sentence = Plain.tag("bdi", "");
        private final Span more = Plain.span("muted", "");
        private final NativeButton button = Plain.link("", this::begin);
        private Fix fix;

        Item(CheckResult result) {
            add(Plain.tag("p", "", code, weight), Plain.tag("p", "", sentence, more), button);
            show(result);
        }

        private void show(CheckResult result) {
            List<Finding> findings = Finding.of(result);
            Finding first = findings.getFirst();
            int others = findings.size() - 1;
            fix = first.flaw().fix();
            Plain.say(code, result.check().code());
            Plain.say(weight, words.text("editor.checks.weight", result.check().weight()));
            Plain.say(sentence, checking.findings().sentence(first));
            Plain.say(more, others == 0 ? "" : " " + words.text("editor.checks.more", others));
            Plain.say(button, checking.findings().fix(fix));
            button.setVisible(checking.session().mayWrite());
        }

        private void begin() {
            start.accept(fix);
        }
    }
}
