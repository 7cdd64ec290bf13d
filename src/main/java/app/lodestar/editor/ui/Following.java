package app.lodestar.editor.ui;

import app.lodestar.collaboration.FrameworkListener;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.Subscription;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/**
 * Brings a page up to what others write, at most once a beat however much they write, and without
 * delay to what its person may do.
 */
final class Following {
    private Following() {}

    /** Follows for as long as {@code owner} is on the page. */
    static void whileAttached(Component owner, EditorSession session, Duration length) {
        owner.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Beat beat = Beat.prompt(ui, length, session::follow);
            Subscription subscription = subscribe(session, ui, beat);
            beat.due();
            owner.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.close();
            });
        });
    }

    /** The person may have been let out since the page was asked for; the beat finds out. */
    private static Subscription subscribe(EditorSession session, UI ui, Beat beat) {
        try {
            return session.listen(
                    new FrameworkListener() {
                        @Override
                        public void advanced(long sequence) {
                            beat.due();
                        }

                        @Override
                        public void rightsChanged() {
                            ui.accessLater(session::followRights, () -> {}).run();
                        }
                    });
        } catch (FrameworkNotFoundException letOut) {
            return () -> {};
        }
    }
}
