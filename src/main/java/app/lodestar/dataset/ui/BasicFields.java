package app.lodestar.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What the dataset and its table are called, and in which zone its times were written. */
class BasicFields extends Div {

    BasicFields(ImportDraft draft) {
        addClassName("fields");
        var zone = new OptionList().show(Zones.offered(), draft.zone().getId());
        zone.onChoice(chosen -> draft.setZone(ZoneId.of(chosen)));
        add(
                field(
                        "dataset-title",
                        getTranslation("dataset.field.title"),
                        input(draft.title(), draft::setTitle),
                        ""),
                field(
                        "dataset-table",
                        getTranslation("dataset.field.table"),
                        input(draft.table(), draft::setTable),
                        getTranslation("dataset.field.table.help")),
                field(
                        "dataset-zone",
                        getTranslation("dataset.field.zone"),
                        zone,
                        getTranslation("dataset.field.zone.help")));
    }

    private static Input input(String value, Consumer<String> changed) {
        var input = new Input();
        input.setValue(value);
        input.getElement().setAttribute("autocomplete", "off").setAttribute("dir", "auto");
        input.addValueChangeListener(change -> changed.accept(change.getValue()));
        return input;
    }

    /** A labelled control with a line of help below, which may be empty. */
    static Div field(String id, String label, Component control, String help) {
        control.setId(id);
        var name = new NativeLabel(label);
        name.setFor(id);
        var field = Html.div("field", name, control);
        if (!help.isEmpty()) {
            var line = new Paragraph(help);
            line.addClassName("help");
            line.setId(id + "-help");
            control.getElement().setAttribute("aria-describedby", id + "-help");
            field.add(line);
        }
        return field;
    }
}
