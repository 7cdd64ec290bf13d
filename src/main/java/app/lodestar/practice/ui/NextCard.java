package app.lodestar.practice.ui;

import app.lodestar.practice.CheckTally;
import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import app.lodestar.practice.Suggestion;
import app.lodestar.rubric.CheckId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;

/** The question to try next, and why. */
final class NextCard extends Section {

    NextCard(Suggestion next, Product product, Map<CheckId, CheckTally> tallies) {
        Question question = next.question();
        addClassName("next");
        Paragraph kicker = new Paragraph(getTranslation("practice.next"));
        kicker.addClassName("kicker");
        H2 title = new H2(new Anchor(QuestionRow.address(question), question.title()));
        Paragraph facts =
                new Paragraph(
                        getTranslation(
                                "practice.next.facts",
                                product.name(),
                                getTranslation(question.level().wordKey()),
                                question.minutes()));
        facts.addClassName("soft");
        Paragraph why = new Paragraph(why(next, tallies));
        why.addClassName("why");
        Div words = new Div(kicker, title, facts);
        add(words, why);
    }

    private String why(Suggestion next, Map<CheckId, CheckTally> tallies) {
        if (next.checks().isEmpty()) {
            return getTranslation(
                    next.question().answer() == null
                            ? "practice.next.fresh"
                            : "practice.next.fresh.answered");
        }
        CheckId worst = next.checks().getFirst();
        CheckTally tally = tallies.getOrDefault(worst, new CheckTally(0, 0));
        return getTranslation(
                "practice.next.drill",
                worst.code(),
                tally.failures(),
                tally.attempts(),
                getTranslation(worst.messageKey()));
    }
}
