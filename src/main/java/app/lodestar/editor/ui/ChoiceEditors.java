package app.lodestar.editor.ui;

import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the editors of fields whose value is chosen, not written, and knows what there is. */
final class ChoiceEditors {
    private final EditorSession session;
    private final Words words;
    private final FieldValues values;

    /** What a field of these kinds may point at, of which a framework knows a list each. */
    private record Targets(Set<NodeKind> kinds) {}

    ChoiceEditors(EditorSession session, Words words) {
        this.session = session;
        this.words = words;
        this.values = new FieldValues(session);
    }

    /** The editor of a field that holds one of these words. */
    Component choice(NodeId node, Field field, List<String> allowed) {
        ChoiceSelect select = new ChoiceSelect(words.label(field));
        select.setNone(words.text("editor.choose"));
        Map<String, String> all = words(allowed);
        Runnable show = () -> select.show(all, session.node(node).text(field));
        show.run();
        select.onChoice((chosen, change) -> {
            set(node, field, chosen, change);
            show.run();
        });
        session.whileAttached(
                select,
                update -> {
                    if (update.touches(node, field)) {
                        show.run();
                    }
                });
        return select;
    }

    /** The editor of a field that points at a node of one of these kinds. */
    Component reference(NodeId node, Field field, Set<NodeKind> kinds) {
        ChoiceSelect select = new ChoiceSelect(words.label(field));
        select.setNone(words.text("editor.choose"));
        Runnable show = () -> select.show(nodes(node, kinds), session.node(node).text(field));
        show.run();
        select.onChoice((chosen, change) -> {
            set(node, field, chosen, change);
            show.run();
        });
        session.whileAttached(
                select,
                update -> {
                    if (update.touches(node, field) || kinds.stream().anyMatch(update::concerns)) {
                        show.run();
                    }
                });
        return select;
    }

    private void set(NodeId node, Field field, String chosen, Outbox.Change change) {
        values.set(change.letter(), node, field, change.seen(), chosen)
                .ifPresent(refusal -> Toast.show(words.refusal(refusal)));
    }

    /** The words a field may hold, each with how it reads. */
    Map<String, String> words(List<String> allowed) {
        Map<String, String> options = new LinkedHashMap<>();
        allowed.forEach(word -> options.put(word, words.word(word)));
        return options;
    }

    /** The nodes a field may point at, by id, each with its name. */
    Map<String, String> nodes(NodeId self, Set<NodeKind> kinds) {
        Map<String, String> all = nodes(kinds);
        String itself = self.toString();
        if (!all.containsKey(itself)) {
            return all;
        }
        Map<String, String> others = new LinkedHashMap<>(all);
        others.remove(itself);
        return others;
    }

    private Map<String, String> nodes(Set<NodeKind> kinds) {
        return session.framework().derived(new Targets(kinds), () -> named(kinds));
    }

    private Map<String, String> named(Set<NodeKind> kinds) {
        Map<String, String> all = new LinkedHashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            if (kinds.contains(kind)) {
                listed(kind).forEach(n -> all.put(n.id().toString(), words.nameOf(n.label())));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private List<Node> listed(NodeKind kind) {
        return switch (kind) {
            case METRIC -> session.framework().metrics();
            case SIGNAL ->
                    session.framework().list(NodeKind.GOAL).stream()
                            .flatMap(g -> session.framework().children(g.id(), kind).stream())
                            .toList();
            default -> session.framework().list(kind);
        };
    }
}
