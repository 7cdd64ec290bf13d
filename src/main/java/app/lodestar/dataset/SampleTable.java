package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.util.List;

/**
 * A table that sample data are wanted for.
 *
 * @param name also the name of its file; letters, digits and underscores
 * @param snapshot whether it describes how things stand, not what happened when
 * @param columns unique names; a table of what happened gets a column {@code ts} if it has no time
 */
public record SampleTable(String name, boolean snapshot, List<SampleColumn> columns) {

    /**
     * A column.
     *
     * @param words texts that are to occur in it, in the order of the steps where they are steps
     * @param nullable whether some rows are to lack it
     */
    public record SampleColumn(String name, ColumnType type, List<String> words, boolean nullable) {
        public SampleColumn {
            words = List.copyOf(words);
        }
    }

    public SampleTable {
        if (!isName(name)) {
            throw new IllegalArgumentException(name);
        }
        columns = List.copyOf(columns);
    }

    /** Whether a table of that name can be written: it is the name of a file. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0,62}");
    }
}
