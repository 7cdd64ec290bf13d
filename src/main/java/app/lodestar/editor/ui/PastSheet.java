package app.lodestar.editor.ui;

import app.lodestar.framework.Difference;
import app.lodestar.framework.FrameworkDiff;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The document between two moments, in its own order, to be read only: what changed with as much
 * around it as is needed to find one's way, or all of it.
 */
final class PastSheet {
    /** The sections of the document; what hangs below one of these kinds stands below it. */
    private static final List<NodeKind> SECTIONS =
            List.of(
                    NodeKind.STAKEHOLDER,
                    NodeKind.FLOW_STEP,
                    NodeKind.COMPETITOR,
                    NodeKind.INTEGRATION,
                    NodeKind.GOAL,
                    NodeKind.METRIC,
                    NodeKind.EDGE,
                    NodeKind.INITIATIVE,
                    NodeKind.TRADE_OFF,
                    NodeKind.ASSUMPTION,
                    NodeKind.CLAIM,
                    NodeKind.DATASET,
                    NodeKind.WAIVER);

    private static final Map<NodeKind, NodeKind> BELOW =
            new EnumMap<>(
                    Map.of(
                            NodeKind.METRIC, NodeKind.METRIC,
                            NodeKind.GOAL, NodeKind.SIGNAL,
                            NodeKind.DATASET, NodeKind.COLUMN));

    private final Words words;
    private final FrameworkDiff diff;
    private final boolean whole;
    private final Map<NodeId, List<Difference>> differences;
    private final Set<NodeId> around = new HashSet<>();
    private final PastNode nodes;

    PastSheet(Words words, FrameworkDiff diff, boolean whole) {
        this(words, diff, whole, new PastNode(words, diff, whole));
    }

    private PastSheet(Words words, FrameworkDiff diff, boolean whole, PastNode nodes) {
        this.words = words;
        this.diff = diff;
        this.whole = whole;
        this.differences = diff.byNode();
        this.nodes = nodes;
        for (NodeId changed : differences.keySet()) {
            for (MetricFramework state : List.of(diff.from(), diff.to())) {
                NodeId at = state.findLive(changed).map(Node::parent).orElse(null);
                while (at != null && around.add(at)) {
                    at = state.node(at).parent();
                }
            }
        }
    }

    /**
     * All of a document that stands still.
     *
     * @param beside what stands beside each piece
     */
    static PastSheet of(Words words, MetricFramework document, Function<Node, Component> beside) {
        FrameworkDiff still = FrameworkDiff.between(document, document);
        return new PastSheet(words, still, true, new PastNode(words, still, true, beside));
    }

    /** All of it, section by section; a section with nothing to show is not there. */
    HtmlContainer build() {
        HtmlContainer sheet = Plain.tag("div", "past-sheet");
        section(sheet, "editor.history.framework", root());
        for (NodeKind kind : SECTIONS) {
            section(sheet, "editor.history.kind." + kind, rows(null, kind));
        }
        return sheet;
    }

    private void section(HtmlContainer sheet, String title, List<Component> rows) {
        if (!rows.isEmpty()) {
            HtmlContainer list = Plain.tag("ul", "changes");
            rows.forEach(list::add);
            sheet.add(Plain.tag("section", "", Plain.tag("h3", "", words.text(title)), list));
        }
    }

    private List<Component> root() {
        List<Difference> own = differences.getOrDefault(diff.to().id(), List.of());
        return own.isEmpty() && !whole
                ? List.of()
                : List.of(Plain.tag("li", "", nodes.row(diff.to().root(), own)));
    }

    private List<Component> rows(@Nullable NodeId parent, NodeKind kind) {
        List<Component> rows = new ArrayList<>();
        int skipped = 0;
        for (Node node : merged(parent, kind)) {
            if (!whole && !differences.containsKey(node.id()) && !around.contains(node.id())) {
                skipped++;
                continue;
            }
            skip(rows, skipped);
            skipped = 0;
            rows.add(row(node, kind));
        }
        if (!rows.isEmpty()) {
            skip(rows, skipped);
        }
        return rows;
    }

    private void skip(List<Component> rows, int skipped) {
        if (skipped > 0) {
            rows.add(Plain.tag("li", "same", words.text("editor.history.same", skipped)));
        }
    }

    private Component row(Node node, NodeKind kind) {
        HtmlContainer row =
                Plain.tag(
                        "li", "", nodes.row(node, differences.getOrDefault(node.id(), List.of())));
        NodeKind below = BELOW.get(kind);
        if (below != null) {
            List<Component> children = rows(node.id(), below);
            if (!children.isEmpty()) {
                HtmlContainer list = Plain.tag("ul", "changes");
                children.forEach(list::add);
                row.add(list);
            }
        }
        return row;
    }

    /** The pieces of the later moment, with those that went since where they were. */
    private List<Node> merged(@Nullable NodeId parent, NodeKind kind) {
        List<Node> merged = new ArrayList<>(children(diff.to(), parent, kind));
        int at = 0;
        for (Node old : children(diff.from(), parent, kind)) {
            int place = places(merged, old.id());
            if (place >= 0) {
                at = place + 1;
            } else if (diff.to().findLive(old.id()).isEmpty()) {
                merged.add(at, old);
                at++;
            }
        }
        return merged;
    }

    private static List<Node> children(
            MetricFramework state, @Nullable NodeId parent, NodeKind kind) {
        return parent == null || state.findLive(parent).isPresent()
                ? state.children(parent, kind)
                : List.of();
    }

    private static int places(List<Node> nodes, NodeId id) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** How many differences there are of which sort. */
    static Component sum(Words words, FrameworkDiff diff) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        diff.differences().forEach(d -> counts.merge(Sign.of(d), 1, Integer::sum));
        HtmlContainer sum = Plain.tag("ul", "sum");
        counts.forEach((sign, count) -> sum.add(Plain.tag("li", "", sign.count(words, count))));
        sum.getElement().setAttribute("aria-label", words.text("editor.history.sum"));
        return sum;
    }
}
