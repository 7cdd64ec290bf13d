package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.Fact;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hints of a question, one more at each wish and counted, and what comes after the end. A hint
 * that is not shown is not sent.
 */
final class AttemptHints extends Aside {
    private final Words words;
    private final List<String> hints;
    private final Span count = Plain.span("muted", "");
    private final HtmlContainer list = Plain.tag("ol", "");
    private final NativeButton more;
    private int shown = -1;

    /**
     * @param question null when it has left the bank; then there are no hints
     * @param next asks for one more
     */
    AttemptHints(
            Words words, @Nullable Question question, @Nullable Product product, Runnable next) {
        this.words = words;
        this.hints = question == null ? List.of() : question.hints();
        this.more = Plain.button("", "", next);
        addClassName("hints");
        setId("hints");
        getElement().setAttribute("aria-label", words.text("practice.attempt.hints"));
        list.getElement().setAttribute("aria-live", "polite");
        HtmlContainer head =
                Plain.tag(
                        "h2",
                        "",
                        new Icon("i-bulb"),
                        Plain.span("", words.text("practice.attempt.hints")),
                        count);
        add(head, list, more);
        if (product != null && !product.facts().isEmpty()) {
            add(facts(words, product.facts()));
        }
        add(
                Plain.tag(
                        "p",
                        "veil",
                        Plain.tag("b", "", words.text("practice.attempt.veil.title")),
                        Plain.span("", words.text("practice.attempt.veil.note"))));
    }

    /** What a candidate would know, each with the page that says so. */
    static HtmlContainer facts(Words words, List<Fact> facts) {
        HtmlContainer list = Plain.tag("ul", "");
        for (Fact fact : facts) {
            Anchor source =
                    new Anchor(
                            fact.source().toString(),
                            words.text("practice.attempt.source", fact.source().getHost()));
            source.setTarget("_blank");
            source.getElement().setAttribute("rel", "noopener noreferrer");
            list.add(Plain.tag("li", "", Plain.span("", fact.text()), source));
        }
        return Plain.tag(
                "details",
                "facts",
                Plain.tag("summary", "", words.text("practice.attempt.facts")),
                list);
    }

    /** Opens or closes it where it is a sheet over the page. */
    void toggle() {
        setClassName("open", !hasClassName("open"));
    }

    void show(Attempt attempt) {
        int now = Math.min(attempt.hints(), hints.size());
        if (now == shown) {
            return;
        }
        shown = now;
        count.setText(words.text("practice.attempt.hints-shown", now, hints.size()));
        list.removeAll();
        for (int i = 0; i < hints.size(); i++) {
            list.add(line(i, i < now));
        }
        more.setText(words.text("practice.attempt.show-hint", now + 1));
        more.setVisible(now < hints.size());
        setVisible(!hints.isEmpty());
    }

    private HtmlContainer line(int index, boolean open) {
        boolean last = index == hints.size() - 1;
        String shut = words.text("practice.attempt.hint-shut." + (last ? "last" : "next"));
        return Plain.tag(
                "li",
                open ? "" : "shut",
                Plain.tag("i", "", Integer.toString(index + 1)),
                Plain.tag("p", open ? "ser" : "", open ? hints.get(index) : shut));
    }
}
