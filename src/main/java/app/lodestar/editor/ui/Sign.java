package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Difference;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** What can become of a piece, the weightiest first: a shape, a word, and a colour last. */
enum Sign {
    ADDED("i-plus", "track"),
    REMOVED("i-minus", "blocked"),
    MOVED("i-to", "moved"),
    RENAMED("i-pen", "plain"),
    CHANGED("i-pen", "plain"),
    REORDERED("i-list", "moved");

    private final String symbol;
    private final String colour;

    Sign(String symbol, String colour) {
        this.symbol = symbol;
        this.colour = colour;
    }

    static Sign of(Difference difference) {
        return switch (difference) {
            case Difference.Added _ -> ADDED;
            case Difference.Removed _ -> REMOVED;
            case Difference.Moved _ -> MOVED;
            case Difference.Reordered _ -> REORDERED;
            case Difference.Renamed _ -> RENAMED;
            case Difference.Changed _ -> CHANGED;
        };
    }

    /** The sign with its word. */
    Component chip(Words words) {
        return chip(new Span(words.text("editor.history.sign." + name())));
    }

    /** The sign with how many there are. */
    Component count(Words words, int count) {
        return chip(new Span(words.text("editor.history.count." + name(), count)));
    }

    private Component chip(Span word) {
        return Plain.tag("span", "state " + colour, new Icon(symbol), word);
    }
}
