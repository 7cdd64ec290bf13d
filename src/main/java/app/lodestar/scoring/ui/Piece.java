package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;

/** Small plain elements of the face, with the classes of the drawn page. */
final class Piece {
    private Piece() {}

    static HtmlContainer of(String tag, String classes, Component... children) {
        HtmlContainer element = new HtmlContainer(tag);
        style(element, classes);
        element.add(children);
        return element;
    }

    static HtmlContainer of(String tag, String classes, String text) {
        HtmlContainer element = of(tag, classes);
        element.setText(text);
        return element;
    }

    /** A text in bold with a smaller one under it, which is left out when empty. */
    static HtmlContainer number(String text, String small) {
        HtmlContainer cell = of("span", "two-lines", of("b", "", text));
        if (!small.isEmpty()) {
            cell.add(of("small", "", small));
        }
        return cell;
    }

    static NativeButton button(String classes, String text, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        style(button, classes);
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** A mark of a state: its sign, then its word. */
    static HtmlContainer state(String kind, String sign, String word) {
        HtmlContainer state = of("span", "state " + kind);
        if (!sign.isEmpty()) {
            state.add(new Icon(sign));
        }
        state.add(of("span", "", word));
        return state;
    }

    /** What may scroll must be reachable with the keyboard, and have a name. */
    static HtmlContainer scrolling(HtmlContainer element, String name) {
        element.getElement().setAttribute("tabindex", "0");
        element.getElement().setAttribute("role", "group");
        element.getElement().setAttribute("aria-label", name);
        return element;
    }

    /** Something behind a line that opens it. */
    static HtmlContainer disclosure(String summary, Component... content) {
        HtmlContainer details = of("details", "more", of("summary", "", summary));
        details.add(content);
        return details;
    }

    private static void style(HasStyle element, String classes) {
        if (!classes.isBlank()) {
            element.addClassNames(classes.strip().split(" "));
        }
    }
}
