package app.lodestar.practice.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.practice.Question;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;

/** A question in a list: its title, and what it takes. */
final class QuestionRow extends ListItem {
    private final Question question;

    QuestionRow(Question question) {
        this.question = question;
        addClassName("question-row");
        Anchor title = new Anchor(address(question), question.title());
        HtmlContainer traits =
                Html.tag(
                        "span",
                        "traits",
                        Html.text("span", "", getTranslation(question.kind().wordKey())),
                        Html.text("span", "", getTranslation(question.level().wordKey())),
                        Html.text(
                                "span",
                                "n",
                                getTranslation("practice.minutes", question.minutes())));
        traits.add(answered());
        add(title, traits);
    }

    Question question() {
        return question;
    }

    static String address(Question question) {
        return "practise/question/" + question.key();
    }

    private HtmlContainer answered() {
        HtmlContainer answered = Html.tag("span", "answered");
        if (question.answer() != null) {
            answered.add(new Icon("i-check"));
            answered.add(Html.text("span", "", getTranslation("practice.answered")));
        }
        return answered;
    }
}
