package app.lodestar.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing: one sentence and one action. */
class EmptyState extends Div {
    private final NativeButton button;

    EmptyState(String sentence, String action, Runnable run) {
        addClassName("empty");
        button = new NativeButton(action, clicked -> run.run());
        button.addClassName("btn");
        add(new Paragraph(sentence), button);
    }

    /** Puts the focus on the action. */
    void focus() {
        button.focus();
    }
}
