package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A part of a document, by fields and by kinds whose pieces come, go or change places: what a check
 * has read, or what an edit has touched. Formulas count as one, with all that they are checked
 * against.
 */
final class Footprint {
    private static final Set<Field> OF_FORMULAS =
            EnumSet.of(
                    Field.KEY,
                    Field.FORMULA,
                    Field.TABLE_KEY,
                    Field.TABLE_KIND,
                    Field.COLUMN_NAME,
                    Field.COLUMN_TYPE,
                    Field.COLUMN_ROLE,
                    Field.COLUMN_UNIT,
                    Field.NULLABLE);

    private static final Set<NodeKind> KINDS_OF_FORMULAS =
            EnumSet.of(NodeKind.METRIC, NodeKind.DATASET, NodeKind.COLUMN);

    private final EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    private final EnumSet<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
    private boolean mode;
    private boolean data;

    void add(Field field) {
        fields.add(field);
    }

    void add(NodeKind kind) {
        kinds.add(kind);
    }

    void add(Footprint other) {
        fields.addAll(other.fields);
        kinds.addAll(other.kinds);
        mode |= other.mode;
        data |= other.data;
    }

    void addMode() {
        mode = true;
    }

    void addData() {
        data = true;
    }

    void addFormulas() {
        fields.addAll(OF_FORMULAS);
        kinds.addAll(KINDS_OF_FORMULAS);
    }

    boolean touches(Footprint other) {
        return fields.stream().anyMatch(other.fields::contains)
                || kinds.stream().anyMatch(other.kinds::contains)
                || (mode && other.mode)
                || (data && other.data);
    }

    boolean touchesFormulas() {
        return fields.stream().anyMatch(OF_FORMULAS::contains)
                || kinds.stream().anyMatch(KINDS_OF_FORMULAS::contains);
    }

    /** Where two frameworks differ, as far as anybody can see. */
    static Footprint between(MetricFramework before, MetricFramework after) {
        Footprint touched = new Footprint();
        for (Node node : after.all()) {
            Node old = before.find(node.id()).orElse(null);
            if (!Objects.equals(old, node)) {
                touched.difference(old, node);
            }
        }
        for (Node node : before.all()) {
            if (after.find(node.id()).isEmpty()) {
                touched.add(node.kind());
            }
        }
        // Nobody sees an edge without its metrics.
        if (touched.kinds.contains(NodeKind.METRIC)) {
            touched.add(NodeKind.EDGE);
        }
        return touched;
    }

    private void difference(@org.jspecify.annotations.Nullable Node old, Node node) {
        if (old == null
                || old.isDeleted() != node.isDeleted()
                || !old.order().equals(node.order())
                || !Objects.equals(old.parent(), node.parent())) {
            kinds.add(node.kind());
        }
        if (old != null) {
            for (Field field : Field.of(node.kind())) {
                if (!Objects.equals(old.get(field), node.get(field))) {
                    fields.add(field);
                }
            }
        }
    }
}
