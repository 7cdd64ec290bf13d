package app.lodestar.account.ui;

import com.vaadin.flow.component.html.NativeButton;

/** The button that sends a form at the door; the one primary button of its page, unless quiet. */
final class SubmitButton extends NativeButton {

    SubmitButton(String text) {
        this(text, "btn", "primary", "wide");
    }

    private SubmitButton(String text, String... classes) {
        super(text);
        addClassNames(classes);
        getElement().setAttribute("type", "submit");
    }

    static SubmitButton plain(String text, String... classes) {
        var button = new SubmitButton(text, "btn");
        button.addClassNames(classes);
        return button;
    }
}
