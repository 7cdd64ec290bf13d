package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Small plain elements of the page, with the classes of the drawn pages. */
final class Plain {
    private Plain() {}

    static HtmlContainer tag(String tag, String className, Component... children) {
        HtmlContainer element = new HtmlContainer(tag);
        style(element, className);
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
        style(div, className);
        return div;
    }

    static Span span(String className, String text) {
        Span span = new Span(text);
        style(span, className);
        return span;
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
        style(button, "btn " + className);
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** Has an element say something; what it says already does not travel again. */
    static void say(HasText element, String text) {
        if (!element.getText().equals(text)) {
            element.setText(text);
        }
    }

    /** A button that is not there on a page that can only be read. */
    static NativeButton writing(NativeButton button) {
        button.addClassName("writes");
        return button;
    }

    static NativeButton link(String text, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassName("link");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private static void style(HasStyle element, String className) {
        if (!className.isBlank()) {
            element.addClassNames(className.strip().split(" "));
        }
    }
}
