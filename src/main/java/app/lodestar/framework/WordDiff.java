package app.lodestar.framework;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word: Myers' algorithm (Algorithmica 1986) over words, spaces and
 * marks; over lines first where a text is too long for that.
 */
public final class WordDiff {
    /** A stretch of text. All that is kept or deleted is the old text, kept or inserted the new. */
    public record Piece(Kind kind, String text) {}

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    /** Products of numbers of words up to which a comparison takes no time anyone would notice. */
    private static final long WORDS_AT_ONCE = 4_000_000;

    private static final long LINES_AT_ONCE = 25_000_000;

    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_]*|\\n|[\\s&&[^\\n]]+|\\X");
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    /** The pieces in order: never two of a kind in a row, what was deleted before what came. */
    public static List<Piece> between(String before, String after) {
        WordDiff diff = new WordDiff();
        diff.compare(WORDS, before, after);
        return joined(withoutIslands(diff.pieces));
    }

    /** The change of {@code before} into {@code after} that leaves every kept word in peace. */
    public static TextChange change(String before, String after) {
        TextRuns.Builder change = new TextRuns.Builder();
        for (Piece piece : between(before, after)) {
            switch (piece.kind()) {
                case KEPT -> change.keep(piece.text().length());
                case DELETED -> change.delete(piece.text());
                case INSERTED -> change.insert(piece.text());
            }
        }
        return change.build();
    }

    private void compare(Pattern unit, String before, String after) {
        List<String> old = units(unit, before);
        List<String> young = units(unit, after);
        int start = 0;
        int shortest = Math.min(old.size(), young.size());
        while (start < shortest && old.get(start).equals(young.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start
                && old.get(old.size() - 1 - end).equals(young.get(young.size() - 1 - end))) {
            end++;
        }
        add(Kind.KEPT, old.subList(0, start));
        middle(
                unit,
                old.subList(start, old.size() - end),
                young.subList(start, young.size() - end));
        add(Kind.KEPT, old.subList(old.size() - end, old.size()));
    }

    private void middle(Pattern unit, List<String> old, List<String> young) {
        if (old.isEmpty() || young.isEmpty()) {
            replace(old, young);
        } else if ((long) old.size() * young.size()
                <= (unit.equals(WORDS) ? WORDS_AT_ONCE : LINES_AT_ONCE)) {
            aligned(unit, old, young);
        } else if (unit.equals(WORDS)) {
            compare(LINES, String.join("", old), String.join("", young));
        } else {
            replace(old, young);
        }
    }

    private void aligned(Pattern unit, List<String> old, List<String> young) {
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(Kind.KEPT, old.subList(at, from));
            at = from + delta.getSource().size();
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            if (unit.equals(LINES)) {
                wordsOf(String.join("", gone), String.join("", come));
            } else {
                replace(gone, come);
            }
        }
        add(Kind.KEPT, old.subList(at, old.size()));
    }

    /** Words of some lines, unless these too are too many: then all of them were replaced. */
    private void wordsOf(String gone, String come) {
        List<String> old = units(WORDS, gone);
        List<String> young = units(WORDS, come);
        if ((long) old.size() * young.size() <= WORDS_AT_ONCE) {
            compare(WORDS, gone, come);
        } else {
            replace(old, young);
        }
    }

    private void replace(List<String> old, List<String> young) {
        add(Kind.DELETED, old);
        add(Kind.INSERTED, young);
    }

    private void add(Kind kind, List<String> units) {
        if (!units.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", units)));
        }
    }

    private static List<String> units(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A space that was kept between two words that were not is part of what was replaced. */
    private static List<Piece> withoutIslands(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean island =
                    piece.kind() == Kind.KEPT
                            && i > 0
                            && i < pieces.size() - 1
                            && !piece.text().contains("\n")
                            && piece.text().isBlank();
            if (island) {
                whole.add(new Piece(Kind.DELETED, piece.text()));
                whole.add(new Piece(Kind.INSERTED, piece.text()));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.KEPT) {
                flush(joined, Kind.DELETED, gone);
                flush(joined, Kind.INSERTED, come);
                kept.append(piece.text());
            } else {
                flush(joined, Kind.KEPT, kept);
                (piece.kind() == Kind.DELETED ? gone : come).append(piece.text());
            }
        }
        flush(joined, Kind.DELETED, gone);
        flush(joined, Kind.INSERTED, come);
        flush(joined, Kind.KEPT, kept);
        return joined;
    }

    private static void flush(List<Piece> into, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            into.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
