package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The draft cards that a sketch makes, and what could not become one. */
final class SketchCards {
    /** Beside metrics, which have a limit of their own. */
    private static final int OTHER_CARDS = 1_000;

    private static final int SHOWN = 20;

    private record Slot(@Nullable NodeId parent, NodeKind kind) {}

    private final Building building = new Building(MetricFramework.empty(NodeId.random()));
    private final Map<Slot, OrderKey> last = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Node> metrics = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int others;
    private int notShown;

    SketchCards() {
        building.write(Field.STATUS, Status.DRAFT.name());
        building.write(Field.MODE, Mode.TEAM.name());
    }

    /** Whether the root has no text in that field yet. */
    boolean lacks(Field field) {
        return building.framework().root().text(field).isEmpty();
    }

    /** Puts text into a field of the root. */
    void root(int line, Field field, String text) {
        building.write(field, fitted(line, field, text))
                .ifPresent(refusal -> lost(line, Finding.Code.REFUSED, text));
    }

    /** Makes a card; empty when what it is called cannot stand, which is then a finding. */
    Optional<Node> card(
            int line, NodeKind kind, @Nullable NodeId parent, Map<Field, String> texts) {
        Map<Field, Value> values = new TreeMap<>();
        for (Map.Entry<Field, String> entry : texts.entrySet()) {
            Field field = entry.getKey();
            String text = fitted(line, field, entry.getValue());
            boolean taken = field == Field.KEY && keys.contains(text);
            if (taken || Validation.check(field, Value.of(text)) != null) {
                lost(line, Finding.Code.REFUSED, entry.getValue());
            } else {
                values.put(field, Value.of(text));
            }
        }
        if (!values.containsKey(SketchSection.label(kind))) {
            return Optional.empty();
        }
        Slot slot = new Slot(parent, kind);
        OrderKey order = OrderKey.after(last.get(slot));
        Node node = new Node(NodeId.random(), kind, parent, order, null, values);
        if (!keep(line, node)) {
            return Optional.empty();
        }
        last.put(slot, order);
        return Optional.of(node);
    }

    private boolean keep(int line, Node node) {
        if (node.kind() == NodeKind.METRIC) {
            metrics.add(node);
            keys.add(node.text(Field.KEY));
            return true;
        }
        Optional<Refusal> refusal =
                others < OTHER_CARDS
                        ? building.plant(List.of(node))
                        : Optional.of(new Refusal(Refusal.Code.TOO_MANY, null, List.of()));
        refusal.ifPresent(_ -> lost(line, Finding.Code.REFUSED, node.label()));
        others += refusal.isEmpty() ? 1 : 0;
        return refusal.isEmpty();
    }

    /** The text, cut to what the field holds if it is a name; the cut is a finding. */
    private String fitted(int line, Field field, String text) {
        String flat = field.type().isText() ? text : text.replace('\n', ' ');
        if (!(field.type() instanceof FieldType.Line(int max, boolean _))
                || flat.codePointCount(0, flat.length()) <= max) {
            return flat;
        }
        findings.add(Finding.of(Finding.Code.SHORTENED, line, max, Edits.excerpt(flat)));
        return flat.substring(0, flat.offsetByCodePoints(0, max - 1)).strip() + "…";
    }

    /** Says that a piece has no place. */
    void lost(int line, Finding.Code code, String text) {
        if (findings.size() < SHOWN) {
            findings.add(Finding.of(code, line, Edits.excerpt(text)));
        } else {
            notShown++;
        }
    }

    void changed(Finding finding) {
        if (findings.size() < SHOWN) {
            findings.add(finding);
        } else {
            notShown++;
        }
    }

    /** The framework of all cards, or why there is none. */
    FileReading reading() {
        if (metrics.size() > Limits.METRICS) {
            return stopped(Finding.of(Finding.Code.TOO_MANY, Limits.METRICS));
        }
        Optional<Refusal> refusal = building.plant(metrics);
        boolean nothing = metrics.isEmpty() && others == 0 && lacks(Field.TITLE);
        if (refusal.isPresent() || nothing) {
            return stopped(Finding.of(Finding.Code.NOTHING_FOUND));
        }
        List<Finding> all = new ArrayList<>(List.of(Finding.of(Finding.Code.NO_SOURCE)));
        all.addAll(findings);
        if (notShown > 0) {
            all.add(Finding.of(Finding.Code.MORE_LOST, notShown));
        }
        return new FileReading.Read(building.framework(), all);
    }

    private static FileReading stopped(Finding finding) {
        return new FileReading.Refused(List.of(finding));
    }
}
