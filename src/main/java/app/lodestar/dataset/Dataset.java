package app.lodestar.dataset;

import java.util.List;

/** A dataset with its tables, by name. */
public record Dataset(DatasetSummary summary, List<StoredTable> tables) {

    public Dataset {
        tables = List.copyOf(tables);
    }
}
