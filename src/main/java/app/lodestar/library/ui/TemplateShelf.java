package app.lodestar.library.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.library.Template;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The templates; choosing one opens the dialog that asks for a title. */
class TemplateShelf extends Section {

    TemplateShelf(List<Template> templates, Consumer<Template> choose) {
        UnorderedList list = new UnorderedList();
        list.addClassName("tps");
        for (Template template : templates) {
            String key = "library.template." + template.key();
            Span name = new Span(getTranslation(key));
            name.addClassName("name");
            Emphasis star =
                    new Emphasis(Icon.ofTier("star"), new Span(getTranslation(key + ".star")));
            NativeButton button = new NativeButton("", clicked -> choose.accept(template));
            button.add(name, new Span(getTranslation(key + ".line")), star);
            list.add(new ListItem(button));
        }
        add(new ShelfHead("library.templates", "library.templates.line"), list);
    }
}
