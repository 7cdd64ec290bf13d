package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.lodestar.framework.TextChange.Run;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {
    private static final int CASES = 100_000;

    @Test
    void twoChangesOnOneTextMeetInTheSameText() {
        Random random = new Random(1);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES; i++) {
            String text = texts.text();
            TextChange a = texts.change(text);
            TextChange b = texts.change(text);
            boolean first = random.nextBoolean();
            String left = b.map(a, !first).apply(a.apply(text));
            String right = a.map(b, first).apply(b.apply(text));
            assertThat(left).as("seed 1, case %d: %s and %s", i, a, b).isEqualTo(right);
            assertThat(a.compose(b.map(a, !first)).apply(text)).as("case %d", i).isEqualTo(left);
        }
    }

    @Test
    void everyTypedCharacterSurvivesAConcurrentChange() {
        Random random = new Random(2);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES / 10; i++) {
            String text = texts.text();
            int at =
                    text.offsetByCodePoints(
                            0, random.nextInt(text.codePointCount(0, text.length()) + 1));
            TextChange typed = TextChange.replace(text, at, at, "⟦typed⟧");
            TextChange other = texts.change(text);
            assertThat(typed.map(other, false).apply(other.apply(text)))
                    .as("seed 2, case %d: %s", i, other)
                    .contains("⟦typed⟧");
            assertThat(other.map(typed, false).apply(typed.apply(text)))
                    .as("seed 2, case %d: %s", i, other)
                    .contains("⟦typed⟧");
        }
    }

    @Test
    void aPlaceMovesAsWhatIsTypedThereWould() {
        Random random = new Random(12);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES / 10; i++) {
            String text = texts.text();
            int at =
                    text.offsetByCodePoints(
                            0, random.nextInt(text.codePointCount(0, text.length()) + 1));
            TextChange typed = TextChange.replace(text, at, at, "⟦typed⟧");
            TextChange other = texts.change(text);
            assertThat(other.place(at))
                    .as("seed 12, case %d: %d over %s", i, at, other)
                    .isEqualTo(typed.map(other, false).apply(other.apply(text)).indexOf("⟦typed⟧"));
        }
    }

    @Test
    void composingIsDoingOneAfterTheOther() {
        Random random = new Random(3);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES; i++) {
            String text = texts.text();
            TextChange a = texts.change(text);
            String middle = a.apply(text);
            TextChange b = texts.change(middle);
            assertThat(a.compose(b).apply(text))
                    .as("seed 3, case %d: %s then %s", i, a, b)
                    .isEqualTo(b.apply(middle));
        }
    }

    @Test
    void theInverseTakesAChangeBack() {
        Random random = new Random(4);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES; i++) {
            String text = texts.text();
            TextChange change = texts.change(text);
            assertThat(change.invert().apply(change.apply(text)))
                    .as("seed 4, case %d: %s", i, change)
                    .isEqualTo(text);
            assertThat(change.invert().invert()).as("case %d", i).isEqualTo(change);
        }
    }

    @Test
    void betweenFindsAChangeThatSplitsNoPair() {
        Random random = new Random(5);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES; i++) {
            String before = random.nextBoolean() ? texts.text() : "😀".repeat(random.nextInt(4));
            String after =
                    random.nextBoolean()
                            ? texts.change(before).apply(before)
                            : before + "😁".repeat(random.nextInt(3));
            assertThat(TextChange.between(before, after).apply(before))
                    .as("seed 5, case %d", i)
                    .isEqualTo(after);
        }
        assertThat(TextChange.between("😀", "😁"))
                .isEqualTo(new TextChange(List.of(new Run.Insert("😁"), new Run.Delete("😀"))));
    }

    @Test
    void everyResultIsInItsOneForm() {
        Random random = new Random(6);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < CASES / 10; i++) {
            String text = texts.text();
            TextChange a = texts.change(text);
            TextChange b = texts.change(text);
            for (TextChange change :
                    List.of(a, a.invert(), a.map(b, true), a.compose(b.map(a, true)))) {
                assertThat(change)
                        .as("seed 6, case %d", i)
                        .isEqualTo(new TextChange(change.runs()));
                assertThat(change.lengthBefore()).isLessThanOrEqualTo(4 * 25 + 200);
                for (int r = 1; r < change.runs().size(); r++) {
                    Run left = change.runs().get(r - 1);
                    Run right = change.runs().get(r);
                    boolean inOrder =
                            left instanceof Run.Keep
                                    ? !(right instanceof Run.Keep)
                                    : right instanceof Run.Keep
                                            || (left instanceof Run.Insert
                                                    && right instanceof Run.Delete);
                    assertThat(inOrder).as("seed 6, case %d: %s", i, change).isTrue();
                }
            }
        }
    }

    @Test
    void runsGivenInAnyOrderAreBroughtIntoTheOneForm() {
        assertThat(
                        new TextChange(
                                List.of(
                                        new Run.Keep(1),
                                        new Run.Keep(2),
                                        new Run.Delete("a"),
                                        new Run.Insert("x"),
                                        new Run.Delete("b"),
                                        new Run.Insert("y"))))
                .isEqualTo(
                        new TextChange(
                                List.of(
                                        new Run.Keep(3),
                                        new Run.Insert("xy"),
                                        new Run.Delete("ab"))));
    }

    @Test
    void whatIsNoChangeIsRefused() {
        for (List<Run> runs :
                List.<List<Run>>of(
                        List.of(new Run.Keep(0)),
                        List.of(new Run.Keep(5), new Run.Keep(-3)),
                        List.of(new Run.Keep(Integer.MAX_VALUE), new Run.Keep(Integer.MAX_VALUE)),
                        List.of(new Run.Insert("\uD83D")),
                        List.of(new Run.Keep(1), new Run.Delete("\uDE00")))) {
            assertThatIllegalArgumentException()
                    .as("%s", runs)
                    .isThrownBy(() -> new TextChange(runs));
        }
    }

    @Test
    void aChangeOfAnotherTextIsRefused() {
        TextChange change = TextChange.replace("abc", 1, 2, "x");
        assertThatIllegalArgumentException().isThrownBy(() -> change.apply("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> change.apply("aXc"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.map(TextChange.replace("", 0, 0, "x"), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.compose(TextChange.replace("", 0, 0, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> TextChange.splice(2, 1, "ab", "x"));
    }

    @Test
    void insertionsAtOnePlaceStandInTheOrderOfTheServer() {
        TextChange earlier = TextChange.replace("ab", 1, 1, "1");
        TextChange later = TextChange.replace("ab", 1, 1, "2");
        assertThat(later.map(earlier, false).apply("a1b")).isEqualTo("a12b");
        assertThat(later.map(earlier, true).apply("a1b")).isEqualTo("a21b");
    }
}
