package app.lodestar.framework;

import app.lodestar.framework.TextChange.Run;
import java.util.ArrayList;
import java.util.List;

/** The handling of runs that the algebra of {@link TextChange} is made of. */
final class TextRuns {
    private TextRuns() {}

    /** The runs in their one normal form. */
    static List<Run> normal(List<Run> runs) {
        for (Run run : runs) {
            boolean sound =
                    switch (run) {
                        case Run.Keep(int length) -> length > 0;
                        case Run.Delete(String del) -> isWhole(del);
                        case Run.Insert(String ins) -> isWhole(ins);
                    };
            if (!sound) {
                throw new IllegalArgumentException("not a run: " + run);
            }
        }
        lengthBefore(runs);
        Builder builder = new Builder();
        runs.forEach(builder::add);
        return builder.runs();
    }

    /** Whether every surrogate in the text stands in a pair. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    static int lengthBefore(List<Run> runs) {
        long length = 0;
        for (Run run : runs) {
            length += lengthBefore(run);
        }
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("longer than any text: " + length);
        }
        return (int) length;
    }

    private static int lengthBefore(Run run) {
        return switch (run) {
            case Run.Keep(int length) -> length;
            case Run.Delete(String del) -> del.length();
            case Run.Insert _ -> 0;
        };
    }

    /** A place in a list of runs, which may be in the middle of one. */
    static final class Cursor {
        private final List<Run> runs;
        private int index;
        private int used;

        Cursor(List<Run> runs) {
            this.runs = runs;
        }

        boolean done() {
            return index >= runs.size();
        }

        Run run() {
            return cut(runs.get(index), used, size(runs.get(index)));
        }

        int length() {
            if (done()) {
                throw new IllegalArgumentException("made on texts of different length");
            }
            return size(runs.get(index)) - used;
        }

        void skip() {
            index++;
            used = 0;
        }

        Run take(int length) {
            Run taken = cut(runs.get(index), used, used + length);
            used += length;
            if (used == size(runs.get(index))) {
                skip();
            }
            return taken;
        }

        private static int size(Run run) {
            return run instanceof Run.Insert(String ins) ? ins.length() : lengthBefore(run);
        }

        private static Run cut(Run run, int from, int to) {
            return switch (run) {
                case Run.Keep _ -> new Run.Keep(to - from);
                case Run.Delete(String del) -> new Run.Delete(del.substring(from, to));
                case Run.Insert(String ins) -> new Run.Insert(ins.substring(from, to));
            };
        }
    }

    /** Gathers runs and keeps them in their one normal form. */
    static final class Builder {
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder inserted = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private int kept;

        void add(Run run) {
            switch (run) {
                case Run.Keep(int length) -> keep(length);
                case Run.Delete(String del) -> delete(del);
                case Run.Insert(String ins) -> insert(ins);
            }
        }

        void keep(int length) {
            if (length > 0) {
                flushEdit();
                kept += length;
            }
        }

        void insert(String ins) {
            if (!ins.isEmpty()) {
                flushKeep();
                inserted.append(ins);
            }
        }

        void delete(String del) {
            if (!del.isEmpty()) {
                flushKeep();
                deleted.append(del);
            }
        }

        TextChange build() {
            return new TextChange(runs());
        }

        private List<Run> runs() {
            flushEdit();
            flushKeep();
            return List.copyOf(runs);
        }

        private void flushKeep() {
            if (kept > 0) {
                runs.add(new Run.Keep(kept));
                kept = 0;
            }
        }

        private void flushEdit() {
            if (!inserted.isEmpty()) {
                runs.add(new Run.Insert(inserted.toString()));
                inserted.setLength(0);
            }
            if (!deleted.isEmpty()) {
                runs.add(new Run.Delete(deleted.toString()));
                deleted.setLength(0);
            }
        }
    }
}
