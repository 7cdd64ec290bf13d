package app.lodestar.editor.ui;

import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.SeededFlaw;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person marks as flawed, and what they think is wrong with it. */
final class ReviewMarks {
    private final Words words;
    private final PastValues values;
    private final Consumer<Map<NodeId, Optional<SeededFlaw>>> changed;
    private final Map<NodeId, Optional<SeededFlaw>> marks;

    /**
     * @param before what was marked before
     * @param changed is told what is marked whenever that changes
     */
    ReviewMarks(
            Words words,
            PastValues values,
            Map<NodeId, Optional<SeededFlaw>> before,
            Consumer<Map<NodeId, Optional<SeededFlaw>>> changed) {
        this.marks = new LinkedHashMap<>(before);
        this.words = words;
        this.values = values;
        this.changed = changed;
    }

    Map<NodeId, Optional<SeededFlaw>> marks() {
        return Map.copyOf(marks);
    }

    /** Where a piece is marked. */
    Component beside(Node node) {
        String name = values.name(node);
        HtmlContainer kind = Plain.tag("div", "kind");
        Input tick = new Input();
        tick.setType("checkbox");
        tick.getElement()
                .setAttribute("aria-label", words.text("practice.review.mark.of", name))
                .addEventListener(
                        "change",
                        event ->
                                mark(
                                        node.id(),
                                        name,
                                        event.getEventData().get("element.checked").asBoolean(),
                                        kind))
                .addEventData("element.checked");
        if (marks.containsKey(node.id())) {
            tick.getElement().setProperty("checked", true);
            kind.add(choice(node.id(), name));
        }
        NativeLabel label = new NativeLabel();
        label.add(tick, Plain.span("", words.text("practice.review.mark")));
        return Plain.div("sign mark", label, kind);
    }

    /** As if the person had marked the piece, or had taken the mark away. */
    void mark(NodeId node, String name, boolean flawed, HtmlContainer kind) {
        kind.removeAll();
        if (flawed) {
            marks.put(node, Optional.empty());
            kind.add(choice(node, name));
        } else {
            marks.remove(node);
        }
        changed.accept(marks());
    }

    private HtmlContainer choice(NodeId node, String name) {
        HtmlContainer choice = Plain.tag("select", "select");
        choice.add(option("", words.text("practice.review.kind")));
        for (SeededFlaw flaw : SeededFlaw.values()) {
            choice.add(option(flaw.name(), words.text(flaw.messageKey())));
        }
        choice.getElement()
                .setProperty(
                        "value",
                        Objects.requireNonNull(marks.get(node)).map(SeededFlaw::name).orElse(""))
                .setAttribute("aria-label", words.text("practice.review.kind.of", name))
                .addEventListener(
                        "change",
                        event -> guess(node, event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
        return choice;
    }

    /** As if the person had said what is wrong; what names no flaw takes it back. */
    void guess(NodeId node, String flaw) {
        Optional<SeededFlaw> guess =
                Arrays.stream(SeededFlaw.values())
                        .filter(each -> each.name().equals(flaw))
                        .findFirst();
        marks.computeIfPresent(node, (_, _) -> guess);
        changed.accept(marks());
    }

    private static HtmlContainer option(String value, String text) {
        HtmlContainer option = Plain.tag("option", "", text);
        option.getElement().setAttribute("value", value);
        return option;
    }
}
