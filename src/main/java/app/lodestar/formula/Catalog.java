package app.lodestar.formula;

import java.util.List;
import java.util.Optional;

/** The tables and columns that formulas may name; nothing else ever reaches an engine. */
public record Catalog(List<Table> tables) {

    public Catalog {
        tables = List.copyOf(tables);
    }

    /** The table of that very name. */
    public Optional<Table> table(String wanted) {
        return tables.stream().filter(table -> table.name().equals(wanted)).findFirst();
    }
}
