package app.lodestar.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;

/** Plain pieces of a page, with the classes of the drawn pages. */
final class Html {
    private Html() {}

    static HtmlContainer tag(String tag, String classes, Component... content) {
        var element = new HtmlContainer(tag);
        if (!classes.isEmpty()) {
            element.addClassNames(classes.split(" "));
        }
        element.add(content);
        return element;
    }

    static HtmlContainer text(String tag, String classes, String text) {
        var element = tag(tag, classes);
        element.setText(text);
        return element;
    }

    static NativeButton button(String text, String classes, Runnable run) {
        var button = new NativeButton(text, _ -> run.run());
        button.addClassNames(classes.split(" "));
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** A name and what it says, for a list of such. */
    static HtmlContainer property(String name, Component... content) {
        return tag("div", "", text("dt", "", name), tag("dd", "", content));
    }
}
