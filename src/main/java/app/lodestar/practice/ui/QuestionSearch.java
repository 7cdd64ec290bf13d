package app.lodestar.practice.ui;

import app.lodestar.base.Messages;
import app.lodestar.base.ui.PaletteSearch;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.QuestionFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a person open a question by its words from anywhere. */
@Component
class QuestionSearch implements PaletteSearch {
    private final QuestionBank bank;
    private final Messages messages;

    QuestionSearch(QuestionBank bank, Messages messages) {
        this.bank = bank;
        this.messages = messages;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return bank.find(QuestionFilter.ALL.searching(text)).stream()
                .limit(limit)
                .map(question ->
                        new Found(
                                question.title(),
                                messages.text("practice.palette.question"),
                                QuestionRow.address(question)))
                .toList();
    }
}
