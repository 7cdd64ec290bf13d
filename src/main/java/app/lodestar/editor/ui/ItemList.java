package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field that holds several items, each of which can be taken out, with a place to add one. */
@Tag("ul")
final class ItemList extends HtmlContainer {
    private final EditorSession session;
    private final Words words;
    private final NodeId node;
    private final Field field;
    private final Supplier<Map<String, String>> options;
    private @Nullable List<Map.Entry<String, String>> shown;
    private @Nullable ChoiceSelect chooser;

    ItemList(
            EditorSession session,
            Words words,
            NodeId node,
            Field field,
            Supplier<Map<String, String>> options) {
        this.session = session;
        this.words = words;
        this.node = node;
        this.field = field;
        this.options = options;
        addClassName("items");
        setClassName("chips", !isFree());
        getElement().setAttribute("aria-label", words.label(field));
        session.whileAttached(
                this,
                update -> {
                    if (update.touches(node, field) || (!isFree() && namesMoved(update))) {
                        show();
                    }
                });
        show();
    }

    private boolean isFree() {
        return field.type() instanceof FieldType.Tags;
    }

    private boolean namesMoved(Update update) {
        return field.type() instanceof FieldType.Refs(Set<NodeKind> kinds)
                && kinds.stream().anyMatch(update::concerns);
    }

    private void show() {
        Map<String, String> known = options.get();
        List<String> items = session.node(node).items(field);
        Map<String, String> now = new LinkedHashMap<>();
        items.stream()
                .filter(item -> isFree() || known.containsKey(item))
                .forEach(item -> now.put(item, known.getOrDefault(item, item)));
        List<Map.Entry<String, String>> inOrder = List.copyOf(now.entrySet());
        if (!inOrder.equals(shown)) {
            shown = inOrder;
            removeAll();
            now.forEach((item, text) -> add(item(item, text)));
            add(Plain.tag("li", "adder", isFree() ? writer() : newChooser(items.isEmpty())));
        }
        if (chooser != null) {
            chooser.show(known, Set.copyOf(items), "");
        }
    }

    private HtmlContainer item(String item, String text) {
        HtmlContainer line = Plain.tag("li", "item", Plain.tag("bdi", "", text));
        line.add(
                Plain.writing(
                        Plain.iconButton(
                                new Icon("i-close"),
                                words.text("editor.take-out", text),
                                () ->
                                        session.perform(
                                                new Operation.RemoveItem(node, field, item)))));
        return line;
    }

    private InlineText writer() {
        InlineText adder = new InlineText(words.text("editor.add-to", words.label(field)));
        adder.setPlaceholder(words.ask(field));
        if (field.type() instanceof FieldType.Tags(int max)) {
            adder.setMaxLength(max);
        }
        adder.onCommit(written -> {
            String item = written.text().strip();
            Optional<Refusal> refusal =
                    item.isEmpty()
                            ? Optional.empty()
                            : session.perform(new Operation.AddItem(node, field, item));
            refusal.ifPresentOrElse(r -> adder.setError(words.refusal(r)), this::continueAdding);
        });
        return adder;
    }

    /** The list was written anew with the item; the next one is typed where this one was. */
    private void continueAdding() {
        getChildren()
                .reduce((_, last) -> last)
                .flatMap(last -> last.getChildren().findFirst())
                .filter(InlineText.class::isInstance)
                .map(InlineText.class::cast)
                .ifPresent(InlineText::startEditing);
    }

    private ChoiceSelect newChooser(boolean first) {
        ChoiceSelect select = new ChoiceSelect(words.text("editor.add-to", words.label(field)));
        select.setNone(first ? askOrAdd() : words.text("editor.add"));
        select.onChoice((chosen, _) ->
                session.perform(new Operation.AddItem(node, field, chosen))
                        .ifPresent(r -> app.lodestar.base.ui.Toast.show(words.refusal(r))));
        chooser = select;
        return select;
    }

    private String askOrAdd() {
        String ask = words.ask(field);
        return ask.isEmpty() ? words.text("editor.add") : ask;
    }
}
