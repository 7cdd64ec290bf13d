package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionBankTest {
    private final QuestionBank bank =
            QuestionBank.of(
                    new TreeMap<>(
                            Map.of(
                                    "city-library.json",
                                    QuestionFile.of("city-library", "late-books", "loud-readers")
                                            .replace("City Library", "Ömer’s Library"),
                                    "zoo.json",
                                    QuestionFile.of("zoo", "sad-bears")
                                            .replace("City Library", "a zoo")
                                            .replace("LOCAL", "EDUCATION")
                                            .replace("TRADE_OFF", "GUARDRAILS")
                                            .replace("STARTER", "STRETCH")
                                            .replace("\"minutes\": 25", "\"minutes\": 40"))));

    @Test
    void productsStandInTheOrderOfTheirNamesAndQuestionsInThatOfTheirFile() {
        assertThat(bank.products()).extracting(Product::key).containsExactly("zoo", "city-library");
        assertThat(keys(QuestionFilter.ALL))
                .containsExactly("sad-bears", "late-books", "loud-readers");
    }

    @Test
    void whatIsThereIsFoundByItsKey() {
        assertThat(bank.product("zoo")).map(Product::name).contains("a zoo");
        assertThat(bank.product("circus")).isEmpty();
        assertThat(bank.question("late-books").map(bank::productOf).map(Product::key))
                .contains("city-library");
        assertThat(bank.question("zoo")).isEmpty();
    }

    @Test
    void filtersNarrow() {
        assertThat(keys(QuestionFilter.ALL.of(QuestionKind.GUARDRAILS)))
                .containsExactly("sad-bears");
        assertThat(keys(QuestionFilter.ALL.of(QuestionKind.GUARDRAILS, QuestionKind.TRADE_OFF)))
                .hasSize(3);
        assertThat(keys(QuestionFilter.ALL.of(Level.STARTER)))
                .containsExactly("late-books", "loud-readers");
        assertThat(keys(QuestionFilter.ALL.of(ProductType.EDUCATION))).containsExactly("sad-bears");
        assertThat(keys(QuestionFilter.ALL.within(40))).hasSize(3);
        assertThat(keys(QuestionFilter.ALL.within(39)))
                .containsExactly("late-books", "loud-readers");
        assertThat(keys(QuestionFilter.ALL.of(Level.STARTER).of(ProductType.EDUCATION))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ÖMER", " library  fines ", "ö", "\tFINES\nlibrary"})
    void searchFindsEveryWordInAnySpelling(String words) {
        assertThat(keys(QuestionFilter.ALL.searching(words)))
                .contains("late-books", "loud-readers");
    }

    @Test
    void everyWordHasToBeThere() {
        assertThat(keys(QuestionFilter.ALL.searching("zoo"))).containsExactly("sad-bears");
        assertThat(keys(QuestionFilter.ALL.searching("zoo ömer"))).isEmpty();
        assertThat(keys(QuestionFilter.ALL.searching("   "))).hasSize(3);
        assertThat(keys(QuestionFilter.ALL.searching("%"))).isEmpty();
    }

    @Test
    void theNextQuestionIsOneOfThoseWanted() {
        assertThat(bank.next(QuestionFilter.ALL.of(ProductType.LOCAL), Map.of(), List.of()))
                .map(Suggestion::question)
                .map(Question::key)
                .contains("late-books");
        assertThat(bank.next(QuestionFilter.ALL.searching("circus"), Map.of(), List.of()))
                .isEmpty();
    }

    private List<String> keys(QuestionFilter wanted) {
        return bank.find(wanted).stream().map(Question::key).toList();
    }
}
