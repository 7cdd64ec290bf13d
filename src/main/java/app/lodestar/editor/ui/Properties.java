package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** A list of fields with their names beside them. */
final class Properties {
    private Properties() {}

    static HtmlContainer of(Page page, NodeId node, Field... fields) {
        HtmlContainer list = Plain.tag("dl", "props");
        for (Field field : fields) {
            list.add(row(page.words().label(field), page.fields().of(node, field)));
        }
        return list;
    }

    static HtmlContainer row(String name, Component content) {
        return Plain.tag("div", "", Plain.tag("dt", "", name), Plain.tag("dd", "", content));
    }
}
