package app.lodestar.framework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives nodes what they hold in a wanted framework: values, texts word by word, lists in order. */
final class Contents {
    private final MetricFramework wanted;
    private final Transition.Progress progress;

    Contents(MetricFramework wanted, Transition.Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
    }

    /** Fills the node of that id, if it is there. */
    void fill(Node target) {
        Node present = progress.now().find(target.id()).orElse(null);
        if (present == null) {
            return;
        }
        for (Field field : Field.of(target.kind())) {
            if (field.type().isText()) {
                text(target, field);
            } else if (field.type().isList()) {
                list(target, field, items(target, field));
            } else if (!field.isFixed()) {
                Value value = value(target, field);
                if (!progress.holds(target, field, value)) {
                    Node now = progress.now().node(target.id());
                    progress.attempt(Transition.Progress.setting(now, field, value));
                }
            }
        }
    }

    private void text(Node target, Field field) {
        String before = progress.now().node(target.id()).text(field);
        String after = target.text(field);
        if (!before.equals(after)) {
            progress.attempt(
                    new Operation.EditText(target.id(), field, WordDiff.change(before, after)));
        }
    }

    private void list(Node target, Field field, List<String> items) {
        List<String> present = progress.now().node(target.id()).items(field);
        if (present.equals(items)) {
            return;
        }
        Set<String> staying = StayingPut.of(present, items);
        for (String item : present) {
            if (!staying.contains(item)) {
                progress.attempt(new Operation.RemoveItem(target.id(), field, item));
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (!staying.contains(items.get(i))) {
                progress.attempt(new Operation.AddItem(target.id(), field, items.get(i), i));
            }
        }
    }

    /** The value without a reference that leads nowhere; nobody saw it either. */
    private @Nullable Value value(Node target, Field field) {
        boolean lost =
                field.type() instanceof FieldType.Ref
                        && target.ref(field).filter(this::isNowhere).isPresent();
        return lost ? null : target.get(field);
    }

    private List<String> items(Node target, Field field) {
        return field.type() instanceof FieldType.Refs
                ? target.items(field).stream().filter(i -> !isNowhere(NodeId.of(i))).toList()
                : target.items(field);
    }

    private boolean isNowhere(NodeId id) {
        return progress.now().find(id).isEmpty()
                && !Objects.equals(wanted.findLive(id).map(Node::id).orElse(null), id);
    }
}
