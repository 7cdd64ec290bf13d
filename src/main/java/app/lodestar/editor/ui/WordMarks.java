package app.lodestar.editor.ui;

import app.lodestar.framework.WordDiff;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Writes what became of a text: what came is underlined, what went is struck through, and both are
 * said to those who do not see it.
 */
final class WordMarks {
    /** Characters of unchanged text on either side of a change that help to read it. */
    private static final int AROUND = 160;

    private final Words words;
    private final boolean whole;

    /**
     * @param whole whether long stretches that did not change are written out
     */
    WordMarks(Words words, boolean whole) {
        this.words = words;
        this.whole = whole;
    }

    /** The text with its marks. */
    HtmlContainer text(String tag, String className, String before, String after) {
        HtmlContainer text = Plain.tag(tag, className);
        text.getElement().setAttribute("dir", "auto");
        List<WordDiff.Piece> pieces = WordDiff.between(before, after);
        for (int i = 0; i < pieces.size(); i++) {
            WordDiff.Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case KEPT -> text.add(new Span(kept(piece.text(), i == 0, i == pieces.size() - 1)));
                case DELETED -> text.add(deleted(piece.text()));
                case INSERTED -> text.add(inserted(piece.text()));
            }
        }
        return text;
    }

    HtmlContainer deleted(String text) {
        return marked("del", words.text("editor.history.deleted"), text);
    }

    HtmlContainer inserted(String text) {
        return marked("ins", words.text("editor.history.inserted"), text);
    }

    private static HtmlContainer marked(String tag, String said, String text) {
        return Plain.tag(tag, "", Plain.span("sr", said + " "), new Span(text));
    }

    private String kept(String text, boolean first, boolean last) {
        int left = first ? 0 : AROUND;
        int right = last ? 0 : AROUND;
        if (whole || text.length() <= left + right + AROUND) {
            return text;
        }
        return text.substring(0, cut(text, left))
                + " … "
                + text.substring(cut(text, text.length() - right));
    }

    /** Never between the halves of a character. */
    private static int cut(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }
}
