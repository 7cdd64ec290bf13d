package app.lodestar.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The heading of a part of the page with a line beside it; the line's key ends in {@code .line}.
 */
class ShelfHead extends Div {

    ShelfHead(String title, String line) {
        addClassName("sec");
        add(new H2(getTranslation(title)), new Paragraph(getTranslation(line)));
    }
}
