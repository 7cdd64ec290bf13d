package app.lodestar.dataset;

import java.util.Arrays;

/** Where the cells of one row begin and end, counted from the beginning of the row. */
final class CellMarks {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] doubled = new boolean[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** Marks the next cell; {@code twice} if it holds doubled quotes. */
    void add(int start, int end, boolean twice) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            doubled = Arrays.copyOf(doubled, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        doubled[size] = twice;
        size++;
    }

    int size() {
        return size;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean doubled(int cell) {
        return doubled[cell];
    }
}
