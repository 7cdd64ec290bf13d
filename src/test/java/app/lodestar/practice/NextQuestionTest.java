package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.rubric.CheckId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextQuestionTest {
    private static final Map<CheckId, CheckTally> NOTHING = Map.of();
    private static final Map<CheckId, CheckTally> FAILING =
            Map.of(
                    CheckId.GRD_3, new CheckTally(4, 5),
                    CheckId.MET_4, new CheckTally(1, 1),
                    CheckId.TIE_1, new CheckTally(1, 9),
                    CheckId.GOL_1, new CheckTally(0, 9));

    @Test
    void theCheckInMostNeedComesFirst() {
        var suggestion =
                next(FAILING, List.of(), asking("one", "TIE-1"), asking("two", "MET-4", "GRD-3"));
        assertThat(suggestion.question().key()).isEqualTo("two");
        assertThat(suggestion.checks()).containsExactly(CheckId.GRD_3, CheckId.MET_4);
    }

    @Test
    void fourOfFiveWeighMoreThanOneOfOne() {
        assertThat(key(FAILING, List.of(), asking("one", "MET-4"), asking("two", "GRD-3")))
                .isEqualTo("two");
    }

    @Test
    void amongEqualsTheNextCheckDecides() {
        assertThat(
                        key(
                                FAILING,
                                List.of(),
                                asking("one", "GRD-3"),
                                asking("two", "TIE-1", "GRD-3"),
                                asking("three", "GRD-3", "MET-4"),
                                asking("four", "GRD-3", "GOL-1", "CTX-1")))
                .isEqualTo("three");
    }

    @Test
    void whatWasTriedLatelyIsSetAside() {
        var tried = List.of("two", "a", "b", "c", "d");
        assertThat(key(FAILING, tried, asking("one", "TIE-1"), asking("two", "GRD-3")))
                .isEqualTo("one");
        var later = List.of("two", "a", "b", "c", "d", "e");
        assertThat(key(FAILING, later, asking("one", "TIE-1"), asking("two", "GRD-3")))
                .isEqualTo("two");
    }

    @Test
    void whatWasNeverTriedComesBeforeWhatWasTriedLongAgo() {
        var tried = List.of("one", "three", "a", "b", "c", "d", "e");
        assertThat(
                        key(
                                FAILING,
                                tried,
                                asking("one", "GRD-3"),
                                asking("two", "GRD-3"),
                                asking("three", "GRD-3")))
                .isEqualTo("two");
        assertThat(key(FAILING, tried, asking("three", "GRD-3"), asking("one", "GRD-3")))
                .isEqualTo("one");
    }

    @Test
    void whenAllWereTriedLatelyTheOneTriedLongestAgoReturns() {
        var tried = List.of("one", "two", "three", "one");
        assertThat(key(FAILING, tried, asking("one", "GRD-3"), asking("two", "TIE-1")))
                .isEqualTo("two");
    }

    @Test
    void whoFailedNothingBeginsWithTheEasiestThatHasAnAnswer() {
        var suggestion =
                next(
                        NOTHING,
                        List.of(),
                        question("one", Level.INTERVIEW, true, "GRD-3"),
                        question("two", Level.STARTER, false, "GRD-3"),
                        question("three", Level.STARTER, true, "GRD-3"),
                        question("four", Level.STARTER, true, "GRD-3"));
        assertThat(suggestion.question().key()).isEqualTo("three");
        assertThat(suggestion.checks()).isEmpty();
    }

    @Test
    void theOrderMattersOnlyAmongEquals() {
        var candidates = new ArrayList<Question>();
        IntStream.range(0, 20)
                .forEach(i -> candidates.add(asking("q" + i, "TIE-1", i == 7 ? "GRD-3" : "MET-4")));
        var random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(key(FAILING, List.of(), candidates.toArray(Question[]::new)))
                    .isEqualTo("q7");
        }
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(new NextQuestion(FAILING, List.of()).among(List.of())).isEmpty();
    }

    @Test
    void noCheckFailsMoreOftenThanItIsTried() {
        assertThatThrownBy(() -> new CheckTally(2, 1)).hasMessage("2 of 1");
        assertThatThrownBy(() -> new CheckTally(-1, 1)).hasMessage("-1 of 1");
    }

    private static String key(
            Map<CheckId, CheckTally> tallies, List<String> tried, Question... candidates) {
        return next(tallies, tried, candidates).question().key();
    }

    private static Suggestion next(
            Map<CheckId, CheckTally> tallies, List<String> tried, Question... candidates) {
        return new NextQuestion(tallies, tried).among(List.of(candidates)).orElseThrow();
    }

    private static Question asking(String key, String... checks) {
        return question(key, Level.INTERVIEW, false, checks);
    }

    private static Question question(String key, Level level, boolean answered, String... checks) {
        return new Question(
                key,
                "library",
                "Title",
                "Prompt",
                QuestionKind.GUARDRAILS,
                level,
                20,
                List.of(),
                Arrays.stream(checks).map(code -> CheckId.ofCode(code).orElseThrow()).toList(),
                answered ? key : null);
    }
}
