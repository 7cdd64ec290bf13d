package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.library.Examples;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkedAnswersTest {
    private final WorkedAnswers answers = new WorkedAnswers(new Examples());

    @Test
    void anExampleAnswersItsQuestion() {
        var shops = answers.to(asking("instagram-shops")).orElseThrow();
        assertThat(shops.root().label()).isEqualTo("Instagram Shops");
        assertThat(answers.to(asking("instagram-shops")).orElseThrow()).isSameAs(shops);
    }

    @Test
    void aQuestionMayHaveNoAnswer() {
        assertThat(answers.to(asking(null))).isEmpty();
    }

    @Test
    void anAnswerThatIsNowhereIsABug() {
        assertThatThrownBy(() -> answers.to(asking("nothing")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Question asking(@Nullable String answer) {
        return new Question(
                "late-books",
                "library",
                "Title",
                "Prompt",
                QuestionKind.GUARDRAILS,
                Level.STARTER,
                20,
                List.of(),
                List.of(),
                answer);
    }
}
