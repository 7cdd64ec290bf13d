package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * Keeps a face of a framework as its person may use it now: to write in, to read, or not at all.
 */
final class Standing {
    private Standing() {}

    /**
     * Begins once everything is on the page.
     *
     * @param owner the part of the page that stands as long as this framework does
     * @param lost runs when the framework has left the page for good
     */
    static void keep(Div page, Component owner, EditorSession session, Words words, Runnable lost) {
        boolean[] readOnly = {!session.mayWrite()};
        ReadOnlyPage.show(page, readOnly[0]);
        session.watchRights(
                owner,
                () -> {
                    boolean now = !session.mayWrite();
                    if (now != readOnly[0]) {
                        readOnly[0] = now;
                        ReadOnlyPage.show(page, now);
                        Toast.show(words.text(now ? "editor.now.reader" : "editor.now.editor"));
                    }
                });
        session.onLost(() -> {
            if (owner.isAttached()) {
                KeptTexts kept = new KeptTexts(TextKey.start(session), words);
                page.removeAll();
                page.removeClassName("read-only");
                page.add(new LostPage(words, kept, FaceBar.Face.WRITE.of(session.id())));
                lost.run();
            }
        });
    }
}
