package app.lodestar.framework;

import app.lodestar.framework.TextChange.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change moved over another that was made on the same text. Follows {@code mapSet} of
 * CodeMirror's state library (MIT licence) step by step, over the same parts: kept stretches and
 * replacements.
 */
final class TextMapping {

    /** A stretch: kept when {@code inserted} is null, else replaced by that. */
    private record Part(int length, String deleted, @Nullable String inserted) {}

    private final Parts mine;
    private final Parts theirs;
    private final TextRuns.Builder mapped = new TextRuns.Builder();

    /** The last part of mine whose text stands in the result already. */
    private int inserted = -1;

    TextMapping(TextChange mine, TextChange theirs) {
        this.mine = new Parts(mine.runs());
        this.theirs = new Parts(theirs.runs());
    }

    TextChange mapped(boolean first) {
        while (!mine.done() || !theirs.done()) {
            if ((mine.done() && theirs.length() > 0) || (theirs.done() && mine.length() > 0)) {
                throw new IllegalArgumentException("made on texts of different length");
            } else if (mine.keeps() && theirs.keeps()) {
                int length = Math.min(mine.length(), theirs.length());
                mapped.keep(length);
                mine.forward(length);
                theirs.forward(length);
            } else if (theirs.replaces() && theyComeFirst(first)) {
                passTheirs();
            } else {
                takeMine();
            }
        }
        return mapped.build();
    }

    private boolean theyComeFirst(boolean first) {
        return !mine.replaces()
                || inserted == mine.index()
                || (mine.offset() == 0
                        && (theirs.length() < mine.length()
                                || (theirs.length() == mine.length() && !first)));
    }

    /** Keeps what they inserted; what of mine lies in what they deleted comes to its insertions. */
    private void passTheirs() {
        mapped.keep(theirs.inserted().length());
        int length = theirs.length();
        while (length > 0) {
            int piece = Math.min(mine.length(), length);
            if (mine.replaces() && inserted < mine.index() && mine.length() <= piece) {
                mapped.insert(mine.inserted());
                inserted = mine.index();
            }
            mine.forward(piece);
            length -= piece;
        }
        theirs.next();
    }

    /** My replacement up to where they begin to insert; what they deleted is deleted already. */
    private void takeMine() {
        StringBuilder deleted = new StringBuilder();
        int left = mine.length();
        int at = 0;
        while (left > 0) {
            if (theirs.keeps()) {
                int piece = Math.min(left, theirs.length());
                deleted.append(mine.deleted(), at, at + piece);
                at += piece;
                left -= piece;
                theirs.forward(piece);
            } else if (theirs.replaces() && theirs.inserted().isEmpty() && theirs.length() < left) {
                at += theirs.length();
                left -= theirs.length();
                theirs.next();
            } else {
                break;
            }
        }
        if (inserted < mine.index()) {
            mapped.insert(mine.inserted());
        }
        mapped.delete(deleted.toString());
        inserted = mine.index();
        mine.forward(mine.length() - left);
    }

    /** A place in the parts of a change, which may be in the middle of one. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private int index;
        private int offset;

        Parts(List<Run> runs) {
            for (int i = 0; i < runs.size(); i++) {
                switch (runs.get(i)) {
                    case Run.Keep(int length) -> parts.add(new Part(length, "", null));
                    case Run.Delete(String del) -> parts.add(new Part(del.length(), del, ""));
                    case Run.Insert(String ins) -> {
                        String del =
                                i + 1 < runs.size()
                                                && runs.get(i + 1)
                                                        instanceof Run.Delete(String next)
                                        ? next
                                        : "";
                        i += del.isEmpty() ? 0 : 1;
                        parts.add(new Part(del.length(), del, ins));
                    }
                }
            }
        }

        boolean done() {
            return index >= parts.size();
        }

        boolean keeps() {
            return !done() && parts.get(index).inserted() == null;
        }

        boolean replaces() {
            return !done() && !keeps();
        }

        int index() {
            return index;
        }

        int offset() {
            return offset;
        }

        int length() {
            return done() ? 0 : parts.get(index).length() - offset;
        }

        String deleted() {
            return parts.get(index).deleted().substring(offset);
        }

        String inserted() {
            String text = parts.get(index).inserted();
            return text == null ? "" : text;
        }

        void next() {
            index++;
            offset = 0;
        }

        void forward(int length) {
            if (length == length()) {
                next();
            } else {
                offset += length;
            }
        }
    }
}
