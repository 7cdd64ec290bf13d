package app.lodestar.dataset.ui;

import app.lodestar.dataset.ImportChoices;
import app.lodestar.dataset.Inspection;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Limits;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person has decided so far about a file that waits; begins as the inspection proposes. */
final class ImportDraft {
    /** What stands in the way of an import, with the key of the sentence that says so. */
    record Problem(String key, List<Object> arguments) {
        static Problem of(String key, Object... arguments) {
            return new Problem(key, List.of(arguments));
        }
    }

    private static final int UNIT = 40;
    private static final int TITLE = 200;
    private static final int KEY = 63;

    /** As {@link FieldType.Key} has it: formulas name the table by it. */
    private static final Pattern TABLE = Pattern.compile("(?!.*__)[a-z][a-z0-9_]{2,62}");

    private final List<ColumnDraft> columns = new ArrayList<>();
    private String title;
    private String table;
    private ZoneId zone;
    private double share = ImportChoices.USUAL_SHARE;
    private @Nullable ColumnDraft time;

    private ImportDraft(String title, String table, ZoneId zone) {
        this.title = title;
        this.table = table;
        this.zone = zone;
    }

    /** The proposal for a file of this name, its times read in this zone. */
    static ImportDraft of(String fileName, Inspection inspection, ZoneId zone) {
        var name = fileName.replaceFirst("[.][^.]*$", "");
        var draft = new ImportDraft(cut(name, TITLE), tableName(name), zone);
        inspection.columns().forEach(each -> draft.columns.add(new ColumnDraft(each)));
        draft.time = draft.columns.stream().filter(ColumnDraft::isTime).findFirst().orElse(null);
        return draft;
    }

    /** The same decisions for the file as it was read another way. */
    ImportDraft over(Inspection again) {
        var next = new ImportDraft(title, table, zone);
        next.share = share;
        for (var proposal : again.columns()) {
            var column = new ColumnDraft(proposal);
            columns.stream()
                    .filter(each -> each.proposal().header().equals(proposal.header()))
                    .findFirst()
                    .ifPresent(column::keep);
            next.columns.add(column);
        }
        var before = time;
        next.time =
                next.columns.stream()
                        .filter(ColumnDraft::isTime)
                        .filter(each ->
                                before == null
                                        || each.proposal()
                                                .header()
                                                .equals(before.proposal().header()))
                        .findFirst()
                        .or(() -> next.columns.stream().filter(ColumnDraft::isTime).findFirst())
                        .orElse(null);
        return next;
    }

    /** A name for a table that formulas can write, as near to the text as that allows. */
    static String tableName(String text) {
        var plain =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^[_0-9]+|_+$", "");
        var name = cut(plain, KEY).replaceAll("_+$", "");
        return TABLE.matcher(name).matches() ? name : "table_1";
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    String title() {
        return title;
    }

    void setTitle(String title) {
        this.title = title.strip();
    }

    String table() {
        return table;
    }

    void setTable(String table) {
        this.table = table.strip();
    }

    ZoneId zone() {
        return zone;
    }

    void setZone(ZoneId zone) {
        this.zone = zone;
    }

    /** Of all rows, how many may be left out; 0 to 1. */
    double share() {
        return share;
    }

    void setShare(double share) {
        this.share = share;
    }

    List<ColumnDraft> columns() {
        return List.copyOf(columns);
    }

    /** What each column is for, whoever said so; in their order. */
    List<ColumnRole> roles() {
        return choices().roles();
    }

    void setType(ColumnDraft column, ColumnType type) {
        column.setType(type);
        settleTime();
    }

    void setPersonal(ColumnDraft column, boolean personal) {
        column.setPersonal(personal);
        settleTime();
    }

    /** The one TIME column says when rows happened; choosing it frees the one before. */
    void setRole(ColumnDraft column, ColumnRole role) {
        if (role == ColumnRole.TIME) {
            time = column;
            column.setRole(null);
        } else {
            if (column == time) {
                time = null;
            }
            column.setRole(role);
        }
    }

    private void settleTime() {
        if (time != null && !time.isTime()) {
            time = null;
        }
    }

    /** What stands in the way; empty if it can be imported. */
    Optional<Problem> problem() {
        if (title.isEmpty()) {
            return Optional.of(Problem.of("dataset.wrong.title"));
        }
        if (title.length() > TITLE) {
            return Optional.of(Problem.of("dataset.wrong.title-long", TITLE));
        }
        if (!TABLE.matcher(table).matches()) {
            return Optional.of(Problem.of("dataset.wrong.table"));
        }
        if (!(share >= 0 && share <= 1)) {
            return Optional.of(Problem.of("dataset.wrong.share"));
        }
        Set<String> names = new HashSet<>();
        for (var column : columns) {
            if (column.name().isEmpty()) {
                return Optional.of(
                        Problem.of("dataset.wrong.column-blank", column.proposal().name()));
            }
            if (column.name().length() > Limits.NAME) {
                return Optional.of(
                        Problem.of("dataset.wrong.column-long", column.name(), Limits.NAME));
            }
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(Problem.of("dataset.wrong.column-twice", column.name()));
            }
            if (column.unit().length() > UNIT) {
                return Optional.of(Problem.of("dataset.wrong.unit-long", column.name(), UNIT));
            }
        }
        return Optional.empty();
    }

    ImportChoices choices() {
        return new ImportChoices(
                table,
                columns.stream().map(ColumnDraft::choice).toList(),
                time == null ? null : time.name(),
                columns.stream().filter(ColumnDraft::key).map(ColumnDraft::name).toList(),
                zone,
                share);
    }
}
