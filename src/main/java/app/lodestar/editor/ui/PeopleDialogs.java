package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.collaboration.FrameworkPeople;
import com.vaadin.flow.component.UI;

/** Opens the dialog that says who can see a framework. */
final class PeopleDialogs {
    private PeopleDialogs() {}

    /** Whoever goes out of the framework there is back in their library. */
    static void open(FrameworkPeople people, EditorSession session, Words words) {
        session.follow();
        UI ui = UI.getCurrentOrThrow();
        new PeopleDialog(
                        people,
                        session,
                        words,
                        () -> {
                            ui.navigate("");
                            Toast.show(words.text("editor.people.left"));
                        })
                .open();
    }
}
