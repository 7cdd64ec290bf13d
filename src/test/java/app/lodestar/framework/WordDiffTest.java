package app.lodestar.framework;

import static app.lodestar.framework.WordDiff.Kind.DELETED;
import static app.lodestar.framework.WordDiff.Kind.INSERTED;
import static app.lodestar.framework.WordDiff.Kind.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordDiffTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void wholeWordsWereReplaced() {
        assertThat(WordDiff.between("The shop was slow.", "The shop is slow."))
                .containsExactly(
                        new WordDiff.Piece(KEPT, "The shop "),
                        new WordDiff.Piece(DELETED, "was"),
                        new WordDiff.Piece(INSERTED, "is"),
                        new WordDiff.Piece(KEPT, " slow."));
    }

    @Test
    void wordsThatAreAllNewReadAsOnePiece() {
        assertThat(WordDiff.between("one two", "three four"))
                .containsExactly(
                        new WordDiff.Piece(DELETED, "one two"),
                        new WordDiff.Piece(INSERTED, "three four"));
    }

    @Test
    void whatIsSeenAsOneCharacterStaysOne() {
        assertThat(WordDiff.between("👩‍👩‍👧", "👍🏽"))
                .containsExactly(
                        new WordDiff.Piece(DELETED, "👩‍👩‍👧"),
                        new WordDiff.Piece(INSERTED, "👍🏽"));
        assertThat(WordDiff.between("e\u0301t", "et"))
                .extracting(WordDiff.Piece::text)
                .containsExactly("e\u0301t", "et");
    }

    @Test
    void nothingAndSomething() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("", "a b"))
                .containsExactly(new WordDiff.Piece(INSERTED, "a b"));
        assertThat(WordDiff.between("a b", "")).containsExactly(new WordDiff.Piece(DELETED, "a b"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8ThePiecesAreTheOldTextAndTheNew(long seed) {
        Random random = new Random(seed);
        RandomText texts = new RandomText(random);
        String before = texts.text() + texts.text();
        String after = random.nextBoolean() ? texts.text() : texts.change(before).apply(before);
        assertWhole(before, after);
    }

    @Test
    void p8TheLongestTextsAreComparedInTime() {
        Random random = new Random(4);
        String words = words(random, Limits.LONG_TEXT);
        assertWhole(words, words(random, Limits.LONG_TEXT));
        assertWhole(words, words.replace("7", "seven"));
        assertWhole("\n".repeat(Limits.LONG_TEXT), "a\n".repeat(Limits.LONG_TEXT / 2));
        String lines = words(random, 100_000).replaceAll("([^\n]{60})", "$1\n");
        List<WordDiff.Piece> pieces =
                assertWhole(lines, "# Title\n" + lines.substring(0, 70_000) + "end");
        assertThat(pieces.getFirst()).isEqualTo(new WordDiff.Piece(INSERTED, "# Title\n"));
    }

    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length - 12) {
            text.append(random.nextInt(5_000)).append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static List<WordDiff.Piece> assertWhole(String before, String after) {
        List<WordDiff.Piece> pieces = WordDiff.between(before, after);
        assertThat(text(pieces, INSERTED)).isEqualTo(before);
        assertThat(text(pieces, DELETED)).isEqualTo(after);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
        }
        assertThat(WordDiff.change(before, after).apply(before)).isEqualTo(after);
        return pieces;
    }

    private static String text(List<WordDiff.Piece> pieces, WordDiff.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }
}
