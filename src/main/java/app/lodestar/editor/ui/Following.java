package app.lodestar.editor.ui;

import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.Subscription;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/**
 * Brings a page up to what others write, at most once a beat however much they write. Where the
 * framework is no longer this person's to see, the page says so.
 */
final class Following {
    private Following() {}

    /** Follows for as long as {@code owner} is on the page. */
    static void whileAttached(Component owner, EditorSession session, Duration length) {
        owner.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Beat beat = new Beat(ui, length, () -> follow(session, ui));
            Subscription subscription = session.listen(_ -> beat.due());
            beat.due();
            owner.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.close();
            });
        });
    }

    private static void follow(EditorSession session, UI ui) {
        try {
            session.follow();
        } catch (FrameworkNotFoundException gone) {
            ui.refreshCurrentRoute(true);
        }
    }
}
