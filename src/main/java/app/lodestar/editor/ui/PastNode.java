package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Difference;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkDiff;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One piece of a framework between two moments: what it is, where it came from, what it holds. */
final class PastNode {
    private final Words words;
    private final FrameworkDiff diff;
    private final boolean whole;
    private final WordMarks marks;
    private final PastValues before;
    private final PastValues after;
    private final Function<Node, Component> beside;

    PastNode(Words words, FrameworkDiff diff, boolean whole) {
        this(words, diff, whole, _ -> Plain.span("sign", ""));
    }

    /**
     * @param beside what stands beside a piece of which nothing became
     */
    PastNode(Words words, FrameworkDiff diff, boolean whole, Function<Node, Component> beside) {
        this.beside = beside;
        this.words = words;
        this.diff = diff;
        this.whole = whole;
        this.marks = new WordMarks(words, whole);
        this.before = new PastValues(words, diff.from());
        this.after = new PastValues(words, diff.to());
    }

    /** The piece with what became of it; nothing became of it when there are no differences. */
    HtmlContainer row(Node node, List<Difference> differences) {
        HtmlContainer body = Plain.tag("div", "what", name(node, differences));
        differences.forEach(difference -> place(difference, body));
        contents(node, differences, body);
        return Plain.div("change", sign(node, differences), body);
    }

    private HtmlContainer name(Node node, List<Difference> differences) {
        HtmlContainer line = Plain.tag("div", "name");
        if (node.kind() == NodeKind.METRIC) {
            node.choice(Field.TIER, Tier.class)
                    .ifPresent(tier ->
                            line.add(
                                    Icon.ofTier(MetricDetails.shape(tier))
                                            .withLabel(words.tier(tier))));
        }
        for (Difference difference : differences) {
            switch (difference) {
                case Difference.Renamed renamed -> {
                    line.add(marks.text("b", "", renamed.before(), renamed.after()));
                    return line;
                }
                case Difference.Removed(Node gone) -> {
                    line.add(Plain.tag("b", "", marks.deleted(before.name(gone))));
                    return line;
                }
                case Difference.Added _,
                        Difference.Moved _,
                        Difference.Reordered _,
                        Difference.Changed _ -> {}
            }
        }
        HtmlContainer name = Plain.tag("b", "", after.name(node));
        name.getElement().setAttribute("dir", "auto");
        line.add(name);
        return line;
    }

    private void place(Difference difference, HtmlContainer body) {
        switch (difference) {
            case Difference.Moved moved ->
                    body.add(
                            Plain.tag(
                                    "p",
                                    "place",
                                    words.text(
                                            "editor.history.moved-from",
                                            before.path(moved.parentBefore()),
                                            after.path(moved.parentAfter()))));
            case Difference.Reordered reordered ->
                    body.add(
                            Plain.tag(
                                    "p",
                                    "place",
                                    reordered.after() == null
                                            ? words.text("editor.history.now-first")
                                            : words.text(
                                                    "editor.history.now-after",
                                                    after.name(
                                                            diff.to().node(reordered.after())))));
            case Difference.Added _,
                    Difference.Removed _,
                    Difference.Renamed _,
                    Difference.Changed _ -> {}
        }
    }

    private void contents(Node node, List<Difference> differences, HtmlContainer body) {
        boolean added = differences.stream().anyMatch(Difference.Added.class::isInstance);
        boolean removed = differences.stream().anyMatch(Difference.Removed.class::isInstance);
        if (removed) {
            HtmlContainer held = held(before, diff.from().withoutDeadReferences(node));
            int fields = (int) held.getChildren().count();
            if (fields > 0) {
                body.add(new NativeDetails(words.text("editor.history.held", fields), held));
            }
            return;
        }
        Set<Field> changed = new LinkedHashSet<>();
        HtmlContainer list = Plain.tag("dl", "fields");
        for (Difference difference : differences) {
            if (difference instanceof Difference.Changed change) {
                changed.add(change.field());
                list.add(field(node, change));
            }
        }
        if (added || whole) {
            Node clean = diff.to().withoutDeadReferences(node);
            for (Field field : Field.of(node.kind())) {
                if (!changed.contains(field) && isContent(node.kind(), field)) {
                    holding(after, clean, field).forEach(list::add);
                }
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            body.add(list);
        }
    }

    /** What the piece held, field by field. */
    private HtmlContainer held(PastValues values, Node node) {
        HtmlContainer list = Plain.tag("dl", "fields");
        for (Field field : Field.of(node.kind())) {
            if (isContent(node.kind(), field)) {
                holding(values, node, field).forEach(list::add);
            }
        }
        return list;
    }

    /** The name stands above, and so do the ends of an edge. */
    private static boolean isContent(NodeKind kind, Field field) {
        return kind.label().filter(label -> label == field).isEmpty()
                && field != Field.EDGE_FROM
                && field != Field.EDGE_TO
                && field != Field.TIER;
    }

    private List<Component> holding(PastValues values, Node node, Field field) {
        List<String> all = values.all(node, field, node.get(field));
        return all.isEmpty()
                ? List.of()
                : List.of(line(field, Plain.tag("span", voice(field), String.join(", ", all))));
    }

    private Component field(Node node, Difference.Changed change) {
        Field field = change.field();
        if (field.type().isText()) {
            return line(
                    field,
                    marks.text("div", voice(field), text(change.before()), text(change.after())));
        }
        Node old = diff.from().find(node.id()).orElse(node);
        List<String> was = before.all(old, field, change.before());
        List<String> is = after.all(node, field, change.after());
        return line(field, field.type().isList() ? list(was, is) : swap(was, is));
    }

    /** A value that another took the place of. */
    private HtmlContainer swap(List<String> was, List<String> is) {
        HtmlContainer swap = Plain.tag("span", "swap");
        was.forEach(text -> swap.add(marks.deleted(text)));
        if (!was.isEmpty() && !is.isEmpty()) {
            Icon to = new Icon("i-to");
            to.addClassName("small");
            swap.add(to);
        }
        is.forEach(text -> swap.add(marks.inserted(text)));
        return swap;
    }

    /** A list: what is still in it, what came and what went. */
    private HtmlContainer list(List<String> was, List<String> is) {
        HtmlContainer list = Plain.tag("span", "swap");
        List<Component> items = new ArrayList<>();
        was.stream().filter(text -> !is.contains(text)).map(marks::deleted).forEach(items::add);
        for (String text : is) {
            items.add(was.contains(text) ? Plain.span("", text) : marks.inserted(text));
        }
        items.forEach(list::add);
        if (Set.copyOf(was).equals(Set.copyOf(is))) {
            list.add(Plain.span("muted", words.text("editor.history.other-order")));
        }
        return list;
    }

    private Component line(Field field, Component content) {
        content.getElement().setAttribute("dir", "auto");
        return Properties.row(words.label(field), content);
    }

    private static String voice(Field field) {
        return field.type() instanceof app.lodestar.framework.FieldType.Formula
                ? "formula-text"
                : field.type().isText() ? "prose" : "";
    }

    private static String text(@Nullable Value value) {
        return Objects.requireNonNullElse(value, Value.of("")).toString();
    }

    /** What became of it, as a shape, a word and only then a colour. */
    private Component sign(Node node, List<Difference> differences) {
        Set<Sign> signs = new LinkedHashSet<>();
        differences.stream().map(Sign::of).sorted().forEach(signs::add);
        if (signs.isEmpty()) {
            return beside.apply(node);
        }
        Sign first = signs.iterator().next();
        return Plain.tag("span", "sign", first.chip(words));
    }
}
