package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.SaveState;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.UndoState;
import app.lodestar.framework.Field;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The bar over a framework: where one is, its faces, whether all is saved, and taking it away. */
final class FaceBar extends Div {
    private final EditorSession session;
    private final NativeButton undo;
    private final NativeButton redo;

    /** Which face of the framework is shown. */
    enum Face {
        WRITE(""),
        SCORE("/score"),
        HISTORY("/history");

        private final String path;

        Face(String path) {
            this.path = path;
        }

        /** The address of the face of a framework. */
        String of(FrameworkId framework) {
            return "framework/" + framework + path;
        }
    }

    FaceBar(
            Page page,
            Face face,
            PeopleHere people,
            Runnable undoStep,
            Runnable redoStep,
            Runnable share,
            Runnable handOver) {
        this.session = page.session();
        Words words = page.words();
        addClassName("facebar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.text("editor.dock"));
        undo = Plain.iconButton(new Icon("i-undo"), words.text("editor.undo-step"), undoStep);
        redo = Plain.iconButton(new Icon("i-redo"), words.text("editor.redo-step"), redoStep);
        add(crumb(page), tabs(page, face), right(people, words, share, handOver));
        showSteps();
        session.watchSteps(this, this::showSteps);
        session.watchRights(this, this::showSteps);
    }

    private Div crumb(Page page) {
        Words words = page.words();
        Anchor library = new Anchor("", words.text("editor.library"));
        Icon next = new Icon("i-next");
        Span status =
                Plain.span(
                        "state plain",
                        words.word(
                                session.node(session.root()).text(Field.STATUS).isEmpty()
                                        ? "DRAFT"
                                        : session.node(session.root()).text(Field.STATUS)));
        return Plain.div(
                "crumb",
                library,
                next,
                Plain.tag(
                        "b",
                        "",
                        page.fields().of(session.root(), Field.TITLE, InlineText.Voice.UI)),
                status);
    }

    private static HtmlContainer tabs(Page page, Face shown) {
        Words words = page.words();
        HtmlContainer tabs = Plain.tag("nav", "tabs");
        for (Face face : Face.values()) {
            Anchor tab =
                    new Anchor(
                            face.of(page.session().id()), words.text("editor.face." + face.name()));
            if (face == shown) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
        tabs.getElement().setAttribute("aria-label", words.text("editor.faces"));
        return tabs;
    }

    private Div right(PeopleHere people, Words words, Runnable share, Runnable handOver) {
        return Plain.div(
                "right",
                people,
                undo,
                redo,
                new SaveState(),
                Plain.button("", words.text("editor.people"), share),
                Plain.button("", words.text("editor.hand-over"), handOver));
    }

    private void showSteps() {
        UndoState steps = session.undoState();
        undo.setEnabled(steps.canUndo());
        redo.setEnabled(steps.canRedo());
    }
}
