package app.lodestar.editor.ui;

import app.lodestar.base.ui.Announcer;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What stands where a framework stood that its reader may not see any more: what happened, what
 * became of their words, and where to go. Nothing of the framework is in it.
 */
final class LostPage extends Main {
    private final Words words;

    /**
     * @param kept offers the words that were not saved
     */
    LostPage(Words words, KeptTexts kept, String address) {
        this.words = words;
        kept.setReadOnly(true);
        addClassName("lost");
        setId("main");
        H1 title = new H1(words.text("editor.lost.title"));
        title.getElement().setAttribute("tabindex", "-1");
        Anchor library = new Anchor("", words.text("editor.lost.library"));
        library.addClassNames("btn", "primary");
        Anchor again = new Anchor(address, words.text("editor.lost.again"));
        again.addClassName("btn");
        again.getElement().setAttribute("router-ignore", true);
        add(
                title,
                new Paragraph(words.text("editor.lost.note")),
                kept,
                Plain.div("actions", library, again));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        // What is open over the page may show the framework too.
        ui.getChildren()
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .toList()
                .forEach(Dialog::close);
        Announcer.say(ui, words.text("editor.lost.title"));
    }
}
