package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.library.Examples;
import app.lodestar.rubric.CheckId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds for every question file of the product. */
class QuestionFilesTest {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final QuestionBank bank =
            new PracticeConfiguration().questionBank(new PathMatchingResourcePatternResolver());

    @Test
    void thereAreAtLeastSixtyQuestionsOverTwentyProducts() {
        assertThat(bank.questions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bank.products()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyKindLevelAndTypeIsThere() {
        assertThat(bank.questions().stream().map(Question::kind))
                .containsAll(EnumSet.allOf(QuestionKind.class));
        assertThat(bank.questions().stream().map(Question::level))
                .containsAll(EnumSet.allOf(Level.class));
        assertThat(bank.products().stream().map(Product::type))
                .containsAll(EnumSet.allOf(ProductType.class));
    }

    @Test
    void noTwoQuestionsAreAlike() {
        assertThat(bank.questions()).extracting(Question::key).doesNotHaveDuplicates();
        assertThat(bank.questions()).extracting(Question::title).doesNotHaveDuplicates();
        assertThat(bank.questions()).extracting(Question::prompt).doesNotHaveDuplicates();
        assertThat(bank.questions().stream().flatMap(question -> question.hints().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyQuestionHasThreeHintsOrMoreAndRoomToThink() {
        assertThat(bank.questions())
                .allSatisfy(question -> {
                    assertThat(question.title()).hasSizeBetween(10, 100);
                    assertThat(question.prompt()).hasSizeBetween(200, 700);
                    assertThat(question.hints()).hasSizeBetween(3, 5);
                    assertThat(question.hints())
                            .allSatisfy(hint -> assertThat(hint).hasSizeBetween(30, 300));
                    assertThat(question.minutes()).isBetween(15, 45);
                });
    }

    @Test
    void everyCheckIsOneOfTheRubricAndIsPractisedSomewhere() {
        assertThat(CheckId.values()).hasSize(43);
        assertThat(
                        bank.questions().stream()
                                .flatMap(question -> question.checks().stream())
                                .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(CheckId.class));
    }

    @Test
    void aMadeUpFigureIsMarkedAsOne() {
        assertThat(bank.questions())
                .filteredOn(question -> question.prompt().contains("%"))
                .allSatisfy(question -> assertThat(question.prompt()).contains("Suppose"));
    }

    @Test
    void whatIsSaidOfAProductHasItsPage() {
        assertThat(bank.products())
                .allSatisfy(product -> {
                    assertThat(product.description()).hasSizeGreaterThan(100).doesNotMatch(DIGIT);
                    assertThat(product.facts()).hasSizeLessThanOrEqualTo(5);
                    assertThat(product.facts())
                            .allSatisfy(fact -> {
                                assertThat(fact.source()).hasScheme("https");
                                assertThat(fact.source().getHost()).contains(".");
                            });
                });
    }

    @Test
    void everyWorkedAnswerThatIsNamedIsThere() {
        var missing = new TreeSet<String>();
        for (Question question : bank.questions()) {
            String answer = question.answer();
            if (answer != null && !isThere(answer)) {
                missing.add(answer);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWorkedAnswerIsASoundFramework() {
        var answers = new WorkedAnswers(new Examples());
        assertThat(bank.questions())
                .filteredOn(question -> question.answer() != null && isThere(question.answer()))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(answers.to(question)).isPresent());
    }

    @Test
    void everyKindLevelAndTypeHasAName() {
        var keys = new ArrayList<String>();
        Arrays.stream(QuestionKind.values()).map(QuestionKind::wordKey).forEach(keys::add);
        Arrays.stream(Level.values()).map(Level::wordKey).forEach(keys::add);
        Arrays.stream(ProductType.values()).map(ProductType::wordKey).forEach(keys::add);
        var messages = Messages.onClassPath();
        assertThat(keys).allSatisfy(key -> assertThat(messages.find(key)).isPresent());
        assertThat(new HashSet<>(keys.stream().map(messages::text).toList())).hasSize(keys.size());
    }

    private static boolean isThere(String answer) {
        return Stream.of("/questions/answers/", "/examples/")
                .anyMatch(folder ->
                        QuestionFilesTest.class.getResource(folder + answer + ".json") != null);
    }
}
