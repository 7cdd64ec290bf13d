package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.Inspection;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each column is to be stored. */
class ColumnFields extends Div {
    private static final int SAMPLES = 3;

    private final ImportDraft draft;
    private final Map<ColumnDraft, OptionList> roles = new LinkedHashMap<>();
    private final Map<ColumnDraft, Div> misfits = new LinkedHashMap<>();

    ColumnFields(ImportDraft draft, Inspection inspection) {
        this.draft = draft;
        addClassName("column-fields");
        var body = new NativeTableBody();
        var columns = draft.columns();
        for (int i = 0; i < columns.size(); i++) {
            body.add(row(columns.get(i), samples(inspection, i)));
        }
        add(
                Html.table(
                        getTranslation("dataset.columns"),
                        List.of(
                                getTranslation("dataset.column.name"),
                                getTranslation("dataset.column.type"),
                                getTranslation("dataset.column.role"),
                                getTranslation("dataset.column.unit"),
                                getTranslation("dataset.column.key"),
                                getTranslation("dataset.column.personal"),
                                getTranslation("dataset.column.first")),
                        body));
        settle();
    }

    private static String samples(Inspection inspection, int column) {
        List<String> samples = new ArrayList<>();
        for (var row : inspection.preview()) {
            var cell = column < row.size() ? row.get(column) : "";
            if (!cell.isEmpty() && samples.size() < SAMPLES) {
                samples.add(cell.length() > 24 ? cell.substring(0, 24) + "…" : cell);
            }
        }
        return String.join(" · ", samples);
    }

    private NativeTableRow row(ColumnDraft column, String samples) {
        var named = Sentence.isolated(column.proposal().name());
        var name = input(column.name(), getTranslation("dataset.column.name.of", named));
        name.addValueChangeListener(change -> column.setName(change.getValue()));
        var type = new OptionList().named(getTranslation("dataset.column.type.of", named));
        type.show(types(), column.type().name());
        type.onChoice(chosen -> {
            draft.setType(column, ColumnType.valueOf(chosen));
            settle();
        });
        var role = new OptionList().named(getTranslation("dataset.column.role.of", named));
        role.onChoice(chosen -> {
            draft.setRole(column, ColumnRole.valueOf(chosen));
            settle();
        });
        roles.put(column, role);
        var unit = input(column.unit(), getTranslation("dataset.column.unit.of", named));
        unit.addClassName("unit");
        unit.addValueChangeListener(change -> column.setUnit(change.getValue()));
        var key =
                new Tick(
                        getTranslation("dataset.column.key.of", named),
                        column.key(),
                        column::setKey);
        var personal =
                new Tick(
                        getTranslation("dataset.column.personal.of", named),
                        column.personal(),
                        yes -> {
                            draft.setPersonal(column, yes);
                            settle();
                        });
        var misfit = Html.div("misfit");
        misfit.getElement().setAttribute("role", "status");
        misfits.put(column, misfit);
        return Html.row(
                Html.rowHead(name, misfit),
                Html.cell("", getTranslation("dataset.column.type"), type),
                Html.cell("", getTranslation("dataset.column.role"), role),
                Html.cell("", getTranslation("dataset.column.unit"), unit),
                Html.cell("c-tick", getTranslation("dataset.column.key"), key),
                Html.cell("c-tick", getTranslation("dataset.column.personal"), personal),
                Html.cell(
                        "c-first soft",
                        getTranslation("dataset.column.first"),
                        Html.foreign("span", samples)));
    }

    private static Input input(String value, String label) {
        var input = new Input();
        input.addClassName("line");
        input.setValue(value);
        input.getElement()
                .setAttribute("aria-label", label)
                .setAttribute("autocomplete", "off")
                .setAttribute("dir", "auto");
        return input;
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (var each : ColumnType.values()) {
            types.put(each.name(), getTranslation("dataset.type." + each));
        }
        return types;
    }

    /** What follows from what was just decided: one column is the time, misfits are counted. */
    private void settle() {
        var now = draft.roles();
        int place = 0;
        for (var column : draft.columns()) {
            var role = now.get(place++);
            Map<String, String> offered = new LinkedHashMap<>();
            for (var each : ColumnRole.values()) {
                if (each != ColumnRole.TIME || column.isTime()) {
                    offered.put(each.name(), getTranslation("dataset.role." + each));
                }
            }
            var list = roles.get(column);
            var misfit = misfits.get(column);
            if (list != null && misfit != null) {
                list.show(offered, role.name());
                misfit.setText(words(column));
            }
        }
    }

    private String words(ColumnDraft column) {
        if (column.personal()) {
            return getTranslation("dataset.column.hashed");
        }
        return column.misfits() == 0
                ? ""
                : getTranslation("dataset.column.misfits", column.misfits());
    }
}
