package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to practise on.
 *
 * @param key its lasting name, the only one of its kind in the bank
 * @param product the key of the product that it is about
 * @param minutes how long an attempt should take
 * @param hints three to five, from the gentlest to the most concrete
 * @param checks the checks of the rubric that it practises most
 * @param answer the key of a {@linkplain WorkedAnswers worked answer}; null when there is none
 */
public record Question(
        String key,
        String product,
        String title,
        String prompt,
        QuestionKind kind,
        Level level,
        int minutes,
        List<String> hints,
        List<CheckId> checks,
        @Nullable String answer) {
    public Question {
        hints = List.copyOf(hints);
        checks = List.copyOf(checks);
    }
}
