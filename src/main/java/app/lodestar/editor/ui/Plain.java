package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Small plain elements of the page, with the classes of the drawn pages. */
final class Plain {
    private Plain() {}

    static HtmlContainer tag(String tag, String className, Component... children) {
        HtmlContainer element = new HtmlContainer(tag);
        if (!className.isEmpty()) {
            element.addClassNames(className.split(" "));
        }
        element.add(children);
        return element;
    }

    static HtmlContainer tag(String tag, String className, String text) {
        HtmlContainer element = tag(tag, className);
        element.setText(text);
        return element;
    }

    static Div div(String className, Component... children) {
        Div div = new Div(children);
        div.addClassNames(className.split(" "));
        return div;
    }

    static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassNames(className.split(" "));
        return span;
    }

    static HtmlComponent leaf(String tag) {
        return new HtmlComponent(tag);
    }

    /** A quiet button that is a picture, with its name for those who do not see it. */
    static NativeButton iconButton(Component icon, String name, Runnable action) {
        NativeButton button = new NativeButton("", _ -> action.run());
        button.addClassNames("btn", "quiet", "icon", "small");
        button.add(icon);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", name);
        button.getElement().setAttribute("title", name);
        return button;
    }

    static NativeButton button(String className, String text, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassNames(("btn " + className).strip().split(" "));
        button.getElement().setAttribute("type", "button");
        return button;
    }

    static NativeButton link(String text, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassName("link");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
