package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something that a person has to know before going on: what happened, then what to do. */
class Note extends Div {

    private Note(String sign, String said, Component... more) {
        addClassName("problem");
        var words = Html.div("words", Html.foreign("strong", said));
        words.add(more);
        add(new Icon(sign), words);
    }

    /** It is spoken at once: nothing goes on before it is dealt with. */
    static Note refusal(String said, Component... more) {
        var note = new Note("s-blocked", said, more);
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    /** Worth knowing. */
    static Note caution(String said, Component... more) {
        var note = new Note("s-risk", said, more);
        note.addClassName("caution");
        return note;
    }

    static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }
}
