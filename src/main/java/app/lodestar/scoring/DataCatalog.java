package app.lodestar.scoring;

import app.lodestar.dataset.ColumnSchema;
import app.lodestar.dataset.TableSchema;
import app.lodestar.formula.Catalog;
import app.lodestar.formula.Column;
import app.lodestar.formula.Table;
import app.lodestar.framework.DatasetKind;
import app.lodestar.framework.DeclaredTables;
import java.util.List;

/** The tables of a data set as formulas know them. */
public final class DataCatalog {

    private DataCatalog() {}

    /** Every table and column, under the very same names. */
    public static Catalog of(List<TableSchema> tables) {
        return new Catalog(tables.stream().map(DataCatalog::table).toList());
    }

    private static Table table(TableSchema schema) {
        return new Table(
                schema.name(),
                schema.kind() == DatasetKind.SNAPSHOT,
                schema.timeColumn(),
                schema.columns().stream().map(DataCatalog::column).toList());
    }

    private static Column column(ColumnSchema schema) {
        return new Column(
                schema.name(),
                DeclaredTables.formulaType(schema.type()),
                schema.unit(),
                schema.nullable());
    }
}
