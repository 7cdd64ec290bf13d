package app.lodestar.formula;

import app.lodestar.formula.RowExpression.Cell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a name stands for in the catalog; without a catalog every name may be right. */
final class Names {

    private final @Nullable Catalog catalog;
    private final Problems problems;

    Names(@Nullable Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** The rows that a whole table gives; a column is refused. */
    Scope table(Formula.Name name, Formula.@Nullable Word alias) {
        var qualifier = name.qualifier();
        var word = qualifier == null ? name.word() : qualifier;
        return new Scope(word.text(), alias == null ? null : alias.text(), find(word));
    }

    /** Whether there is a table of that name; false without a catalog. */
    boolean isTable(String name) {
        return catalog != null && catalog.table(name).isPresent();
    }

    /** Whether the rows have an order in time; that they have none is reported. */
    boolean hasTime(Scope scope, TextRange range) {
        var table = scope.table();
        if (table == null || table.time() != null) {
            return true;
        }
        problems.error(ProblemCode.NO_TIME, range, table.name());
        return false;
    }

    /** A name alone where a column with its table must stand. */
    void reportUnqualified(Formula.Word word) {
        if (isTable(word.text())) {
            problems.error(ProblemCode.COLUMN_NEEDED, word.range(), word.text());
            return;
        }
        var columns =
                tables().flatMap(table ->
                                table.columns().stream()
                                        .filter(c -> c.name().equals(word.text()))
                                        .map(c -> qualified(table, c)))
                        .toList();
        problems.misnamed(
                ProblemCode.TABLE_NEEDED,
                word.range(),
                columns.isEmpty() ? null : columns.getFirst(),
                word.text());
    }

    private Stream<Table> tables() {
        return catalog == null ? Stream.empty() : catalog.tables().stream();
    }

    private static String qualified(Table table, Column column) {
        return FormulaPrinter.name(table.name()) + "." + FormulaPrinter.name(column.name());
    }

    /**
     * The column of that name, null where nothing can be said about it.
     *
     * @param otherwise what to suggest where no column has nearly that name; null for nothing
     */
    @Nullable Cell column(Scope scope, Formula.Name name, @Nullable String otherwise) {
        var qualifier = name.qualifier();
        if (qualifier != null && !scope.answersTo(qualifier.text())) {
            reportQualifier(scope, qualifier);
            return null;
        }
        var table = scope.table();
        if (table == null) {
            return null;
        }
        var word = name.word();
        var column = table.column(word.text());
        if (column.isEmpty()) {
            var names = table.columns().stream().map(Column::name).toList();
            var near =
                    (otherwise == null
                                    ? NearestName.of(word.text(), names)
                                    : NearestName.close(word.text(), names))
                            .map(FormulaPrinter::name);
            problems.misnamed(
                    ProblemCode.UNKNOWN_COLUMN,
                    word.range(),
                    near.orElse(otherwise),
                    table.name(),
                    word.text());
            return null;
        }
        return new Cell(table, column.get());
    }

    private void reportQualifier(Scope scope, Formula.Word qualifier) {
        if (catalog == null || isTable(qualifier.text())) {
            problems.error(
                    ProblemCode.OTHER_TABLE, qualifier.range(), qualifier.text(), scope.name());
        } else {
            reportTable(qualifier, List.of(scope.name()));
        }
    }

    private @Nullable Table find(Formula.Word word) {
        if (catalog == null) {
            return null;
        }
        var table = catalog.table(word.text());
        if (table.isEmpty()) {
            reportTable(word, tables().map(Table::name).toList());
        }
        return table.orElse(null);
    }

    private void reportTable(Formula.Word word, List<String> candidates) {
        var near = NearestName.of(word.text(), candidates).map(FormulaPrinter::name).orElse(null);
        problems.misnamed(ProblemCode.UNKNOWN_TABLE, word.range(), near, word.text());
    }
}
