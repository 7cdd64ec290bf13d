package app.lodestar.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A labelled input of a form that the browser sends; help and what is wrong stand below it. */
final class FormField extends Div {

    private final NativeLabel label;
    private final Input input = new Input();
    private String id;

    private FormField(String name, String type, String label) {
        addClassName("field");
        id = "field-" + name;
        input.setId(id);
        input.setType(type);
        input.getElement().setAttribute("name", name);
        this.label = new NativeLabel(label);
        this.label.setFor(input);
        add(this.label, input);
    }

    static FormField name(String name, String label) {
        var field = new FormField(name, "text", label);
        field.autocomplete("username");
        field.input
                .getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        return field;
    }

    static FormField currentPassword(String name, String label) {
        var field = new FormField(name, "password", label);
        field.autocomplete("current-password");
        return field;
    }

    static FormField newPassword(String name, String label) {
        var field = new FormField(name, "password", label);
        field.autocomplete("new-password");
        return field;
    }

    FormField value(String value) {
        input.getElement().setAttribute("value", value);
        return this;
    }

    FormField help(String text) {
        describe(text, "help");
        return this;
    }

    /** Stands beside the label. */
    FormField beside(Component component) {
        var row = new Div(label, component);
        row.addClassName("row");
        addComponentAsFirst(row);
        return this;
    }

    /** Where a page has two fields of one name, their ids differ; to be called first. */
    void distinguish(String form) {
        id = id + "-" + form;
        input.setId(id);
        label.setFor(id);
    }

    void showProblem(String text) {
        input.getElement().setAttribute("aria-invalid", "true");
        describe(text, "wrong");
    }

    void focus() {
        input.focus();
    }

    private void describe(String text, String kind) {
        var line = new Paragraph(text);
        line.setId(id + "-" + kind);
        line.addClassName(kind);
        var described = input.getElement().getAttribute("aria-describedby");
        input.getElement()
                .setAttribute(
                        "aria-describedby",
                        described == null ? id + "-" + kind : id + "-" + kind + " " + described);
        addComponentAtIndex(indexOf(input) + 1, line);
    }

    private void autocomplete(String value) {
        input.getElement().setAttribute("autocomplete", value);
    }
}
