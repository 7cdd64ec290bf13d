package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A change of a text as runs over its UTF-16 units: keep, delete, insert. It remembers what it
 * deletes, so that it can be taken back without the text it was made on. In JSON a run is a number
 * (keep), {@code {"del": text}} or {@code {"ins": text}}.
 *
 * @param runs never two of a kind in a row, an insertion before a deletion at the same place, no
 *     empty run
 */
public record TextChange(List<Run> runs) {

    /** A stretch of a change. */
    public sealed interface Run {
        /** Keeps {@code length} units. */
        record Keep(@JsonValue int length) implements Run {}

        /** Removes the text, which must stand there. */
        record Delete(String del) implements Run {}

        /** Puts the text there. */
        record Insert(String ins) implements Run {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Run fromJson(Object raw) {
            return switch (raw) {
                case Integer length -> new Keep(length);
                case java.util.Map<?, ?> run when run.get("del") instanceof String text ->
                        new Delete(text);
                case java.util.Map<?, ?> run when run.get("ins") instanceof String text ->
                        new Insert(text);
                default -> throw new IllegalArgumentException("not a run: " + raw);
            };
        }
    }

    /**
     * Brings the runs into their normal form; an {@link IllegalArgumentException} when a length is
     * not positive, the whole is too long or a text holds half a surrogate pair.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TextChange {
        runs = TextRuns.normal(runs);
    }

    @JsonValue
    @Override
    public List<Run> runs() {
        return runs;
    }

    /**
     * The smallest single replacement that turns one text into another; never splits a surrogate
     * pair.
     */
    public static TextChange between(String before, String after) {
        int start = 0;
        int shortest = Math.min(before.length(), after.length());
        while (start < shortest && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < shortest - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
            end--;
        }
        return replace(
                before, start, before.length() - end, after.substring(start, after.length() - end));
    }

    /**
     * The change of {@code text} that puts {@code insert} in place of the units from {@code from}
     * to {@code to}.
     */
    public static TextChange replace(String text, int from, int to, String insert) {
        return splice(text.length(), from, text.substring(from, to), insert);
    }

    /**
     * The change of a text of {@code length} units that puts {@code inserted} in place of {@code
     * deleted} at {@code from}; an {@link IllegalArgumentException} when that is past the end.
     */
    public static TextChange splice(int length, int from, String deleted, String inserted) {
        int rest = length - from - deleted.length();
        if (from < 0 || rest < 0) {
            throw new IllegalArgumentException("a change past the end of the text");
        }
        TextRuns.Builder change = new TextRuns.Builder();
        change.keep(from);
        change.insert(inserted);
        change.delete(deleted);
        change.keep(rest);
        return change.build();
    }

    /** Whether this changes nothing. */
    public boolean isEmpty() {
        return runs.stream().allMatch(Run.Keep.class::isInstance);
    }

    /** The length in UTF-16 units of the texts this can be applied to. */
    public int lengthBefore() {
        return TextRuns.lengthBefore(runs);
    }

    /**
     * Where a place in the text is after this change: behind what is inserted there, before what
     * takes the place of the text behind it, and behind what takes the place of the text around it.
     */
    public int place(int at) {
        int before = 0;
        int after = 0;
        int inserted = 0;
        for (Run run : runs) {
            switch (run) {
                case Run.Insert(String ins) -> inserted = ins.length();
                case Run.Delete(String del) -> {
                    if (before + del.length() > at) {
                        return at == before ? after : after + inserted;
                    }
                    before += del.length();
                    after += inserted;
                    inserted = 0;
                }
                case Run.Keep(int length) -> {
                    after += inserted;
                    inserted = 0;
                    if (before + length > at) {
                        return after + at - before;
                    }
                    before += length;
                    after += length;
                }
            }
        }
        return after + inserted;
    }

    /**
     * The text after this change; an {@link IllegalArgumentException} when the change was made on
     * another text.
     */
    public String apply(String text) {
        if (lengthBefore() != text.length()) {
            throw new IllegalArgumentException(
                    "made for " + lengthBefore() + " units, not " + text.length());
        }
        StringBuilder changed = new StringBuilder(text.length());
        int at = 0;
        for (Run run : runs) {
            switch (run) {
                case Run.Keep(int length) -> {
                    changed.append(text, at, at + length);
                    at += length;
                }
                case Run.Delete(String del) -> {
                    if (!text.startsWith(del, at)) {
                        throw new IllegalArgumentException("other text stands at " + at);
                    }
                    at += del.length();
                }
                case Run.Insert(String ins) -> changed.append(ins);
            }
        }
        return changed.toString();
    }

    /** The change that takes this one back. */
    public TextChange invert() {
        TextRuns.Builder inverse = new TextRuns.Builder();
        for (Run run : runs) {
            switch (run) {
                case Run.Keep(int length) -> inverse.keep(length);
                case Run.Delete(String del) -> inverse.insert(del);
                case Run.Insert(String ins) -> inverse.delete(ins);
            }
        }
        return inverse.build();
    }

    /** This change and then {@code next} as one. */
    public TextChange compose(TextChange next) {
        TextRuns.Builder both = new TextRuns.Builder();
        TextRuns.Cursor first = new TextRuns.Cursor(runs);
        TextRuns.Cursor second = new TextRuns.Cursor(next.runs);
        while (!first.done() || !second.done()) {
            if (!first.done() && first.run() instanceof Run.Delete(String del)) {
                both.delete(del);
                first.skip();
            } else if (!second.done() && second.run() instanceof Run.Insert(String ins)) {
                both.insert(ins);
                second.skip();
            } else {
                int length = Math.min(first.length(), second.length());
                Run made = first.take(length);
                Run used = second.take(length);
                switch (made) {
                    case Run.Keep _ -> both.add(used);
                    case Run.Insert insert -> {
                        if (used instanceof Run.Keep) {
                            both.insert(insert.ins());
                        }
                    }
                    case Run.Delete _ ->
                            throw new IllegalStateException("deletions were taken above");
                }
            }
        }
        return both.build();
    }

    /**
     * This change as it reads after {@code other}, both made on the same text. Of two that begin at
     * one place the one that replaces less stands first, and of two alike this one if {@code
     * first}. The twin of {@code ChangeSet.map} of CodeMirror, so that a browser foretells what the
     * server makes of a change. Satisfies TP1: {@code a.compose(b.map(a, !f))} equals {@code
     * b.compose(a.map(b, f))} in effect.
     */
    public TextChange map(TextChange other, boolean first) {
        return new TextMapping(this, other).mapped(first);
    }
}
