package app.lodestar.editor.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** Goes out of a framework at the second press: only its owner can take that back. */
final class LeaveButton extends NativeButton {
    private boolean asked;

    LeaveButton(Words words, Consumer<String> say, Runnable leave) {
        super(words.text("editor.people.leave"));
        addClassNames("btn", "quiet");
        getElement().setAttribute("type", "button");
        addClickListener(_ -> {
            if (asked) {
                leave.run();
            } else {
                asked = true;
                setText(words.text("editor.people.leave-now"));
                say.accept(words.text("editor.people.leave-note"));
            }
        });
    }
}
