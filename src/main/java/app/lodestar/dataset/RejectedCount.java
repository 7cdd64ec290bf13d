package app.lodestar.dataset;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How many rows are left out for one reason. */
public record RejectedCount(Key key, long rows) {

    /**
     * A reason and where it lies.
     *
     * @param column by name; null if the reason is the row as a whole
     */
    public record Key(@Nullable String column, RejectedRow.Reason reason)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing((Key key) -> key.column == null ? "" : key.column)
                        .thenComparing(Key::reason);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
