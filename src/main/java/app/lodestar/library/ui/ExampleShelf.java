package app.lodestar.library.ui;

import app.lodestar.library.Example;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The worked examples; opening one makes the person's own copy. */
class ExampleShelf extends Section {

    ExampleShelf(List<Example> examples, Consumer<Example> open) {
        OrderedList list = new OrderedList();
        list.addClassName("exs");
        for (int i = 0; i < examples.size(); i++) {
            list.add(item(i + 1, examples.get(i), open));
        }
        add(new ShelfHead("library.examples", "library.examples.line"), list);
    }

    private ListItem item(int number, Example example, Consumer<Example> open) {
        Span place = new Span(String.valueOf(number));
        place.addClassName("no");
        place.getElement().setAttribute("aria-hidden", "true");
        NativeButton title = new NativeButton(example.title(), clicked -> open.accept(example));
        Paragraph question = text(example, ".question");
        question.addClassName("ser");
        Paragraph note = text(example, ".note");
        note.addClassName("soft");
        Span invitation = new Span(getTranslation("library.example.open"));
        invitation.addClassName("open");
        invitation.getElement().setAttribute("aria-hidden", "true");
        Div foot = new Div(new TierShape(example.shape()), invitation);
        foot.addClassName("acts");
        Component body = new Div(new H3(title), question, note, foot);
        return new ListItem(place, body);
    }

    private Paragraph text(Example example, String what) {
        return new Paragraph(getTranslation("library.example." + example.key() + what));
    }
}
