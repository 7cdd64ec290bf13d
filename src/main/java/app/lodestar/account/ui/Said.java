package app.lodestar.account.ui;

import app.lodestar.base.ui.Icon;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A line about what was done or was wrong, read out when the page comes. */
final class Said extends Paragraph {

    private Said(String sign, String role, String text) {
        super(new Icon(sign), new Span(text));
        addClassName("said");
        getElement().setAttribute("role", role);
    }

    static Said done(String text) {
        return new Said("s-safe", "status", text);
    }

    static Said wrong(String text) {
        var said = new Said("s-blocked", "alert", text);
        said.addClassName("wrong");
        return said;
    }
}
