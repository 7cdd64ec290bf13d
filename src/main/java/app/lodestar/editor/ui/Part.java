package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** A part of the document: its name in the margin, what it says beside it. */
final class Part {
    private Part() {}

    static HtmlContainer of(String id, String name, Component... content) {
        HtmlContainer part = Plain.tag("section", "part");
        part.setId(id);
        part.add(Plain.tag("h3", "", name), Plain.div("body", content));
        return part;
    }
}
