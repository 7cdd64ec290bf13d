package app.lodestar.dataset;

import java.util.List;

/**
 * A table of a dataset: what it is, what it holds, and what its import left out.
 *
 * @param keys columns whose values together name a row; empty if nobody said
 * @param hashed columns of which only salted hashes are stored
 */
public record StoredTable(
        TableSchema schema,
        TableProfile profile,
        ImportReport report,
        List<String> keys,
        List<String> hashed) {

    public StoredTable {
        keys = List.copyOf(keys);
        hashed = List.copyOf(hashed);
    }
}
