package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a file after its {@link Inspection}.
 *
 * @param table the name of the table, as formulas write it
 * @param columns one for each of the file, in its order
 * @param timeColumn a DATE or TIMESTAMP column; null for a snapshot
 * @param keys columns whose values together name a row; may be empty
 * @param zone in which times without an offset are read
 * @param rejectedShare the import stops when more than this share of all rows is left out; 0 to 1
 */
public record ImportChoices(
        String table,
        List<ColumnChoice> columns,
        @Nullable String timeColumn,
        List<String> keys,
        ZoneId zone,
        double rejectedShare) {

    /** The share of rows that may be left out unless a person says otherwise: one in a hundred. */
    public static final double USUAL_SHARE = 0.01;

    public ImportChoices {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** What the inspection proposes, taken as it is: personal columns hashed. */
    public static ImportChoices proposed(String table, Inspection inspection, ZoneId zone) {
        var columns =
                inspection.columns().stream()
                        .map(each ->
                                new ColumnChoice(
                                        each.name(), each.type(), null, null, each.personal()))
                        .toList();
        var time =
                columns.stream()
                        .filter(each -> Roles.isTime(each.target().type()))
                        .map(ColumnChoice::name)
                        .findFirst()
                        .orElse(null);
        return new ImportChoices(table, columns, time, List.of(), zone, USUAL_SHARE);
    }

    /** What each column is for, as declared or else by its name and type; in their order. */
    public List<ColumnRole> roles() {
        var guessed =
                Roles.table(
                        table,
                        timeColumn,
                        columns.stream()
                                .map(ColumnChoice::target)
                                .map(each ->
                                        new ColumnSchema(
                                                each.name(),
                                                each.type(),
                                                null,
                                                true,
                                                ColumnRole.DIMENSION))
                                .toList());
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    var declared = columns.get(i).role();
                    return declared == null ? guessed.columns().get(i).role() : declared;
                })
                .toList();
    }

    /** Says what is contradictory in them; that is a bug of the caller, not of a person. */
    void require(Inspection inspection) {
        var names = columns.stream().map(ColumnChoice::name).toList();
        boolean named = names.stream().noneMatch(String::isBlank) && !table.isBlank();
        boolean unique = DuplicateNames.unique(names).equals(names);
        boolean fitting = names.size() == inspection.columns().size() && names.containsAll(keys);
        boolean timed =
                timeColumn == null
                        || columns.stream()
                                .anyMatch(each ->
                                        each.name().equals(timeColumn)
                                                && Roles.isTime(each.target().type()));
        if (!named || !unique || !fitting || !timed) {
            throw new IllegalArgumentException("Contradictory choices: " + this);
        }
    }
}
