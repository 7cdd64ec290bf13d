package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.rubric.Pointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pieces of an answer that can show how good it is, by name. */
final class Evidence {
    private static final int NAMED = 70;

    private static final List<NodeKind> KINDS =
            List.of(
                    NodeKind.STAKEHOLDER,
                    NodeKind.FLOW_STEP,
                    NodeKind.COMPETITOR,
                    NodeKind.INTEGRATION,
                    NodeKind.GOAL,
                    NodeKind.METRIC,
                    NodeKind.INITIATIVE,
                    NodeKind.TRADE_OFF,
                    NodeKind.ASSUMPTION,
                    NodeKind.CLAIM);

    private static final List<Field> CONTEXT =
            List.of(
                    Field.DESCRIPTION,
                    Field.SCOPE_OUT,
                    Field.COMPANY_GOAL,
                    Field.CONTRIBUTION,
                    Field.WHY_NOW,
                    Field.LIFECYCLE_STAGE,
                    Field.LIFECYCLE_EVIDENCE,
                    Field.REVENUE_MECHANISM);

    private final Words words;
    private final MetricFramework answer;
    private final Map<String, Pointer> pieces = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    Evidence(Words words, MetricFramework answer) {
        this.words = words;
        this.answer = answer;
        add(new Pointer(answer.id(), null));
        for (Field field : CONTEXT) {
            if (answer.root().get(field) != null) {
                add(new Pointer(answer.id(), field));
            }
        }
        for (NodeKind kind : KINDS) {
            List<Node> all = kind == NodeKind.METRIC ? answer.metrics() : answer.list(kind);
            all.forEach(node -> add(new Pointer(node.id(), null)));
        }
    }

    private void add(Pointer piece) {
        pieces.put(key(piece), piece);
        options.put(key(piece), name(piece));
    }

    /** What can be chosen, key to name. */
    Map<String, String> options() {
        return options;
    }

    /** The piece of a key; empty for the empty key and for one that is not offered. */
    Optional<Pointer> piece(String key) {
        return Optional.ofNullable(pieces.get(key));
    }

    static String key(Pointer piece) {
        return piece.field() == null
                ? piece.node().toString()
                : piece.node() + " " + piece.field().code();
    }

    /** What a piece is called: its kind and its name. */
    String name(Pointer piece) {
        return name(words, answer, piece);
    }

    /** The same in any state of the answer; a piece that is gone has a stand-in. */
    static String name(Words words, MetricFramework answer, Pointer piece) {
        NodeId id = piece.node();
        if (id.equals(answer.id())) {
            return piece.field() == null
                    ? words.text("practice.rating.whole")
                    : words.label(piece.field());
        }
        return answer.findLive(id)
                .map(node ->
                        words.text(
                                "practice.rating.piece",
                                words.capitalised(words.text("rubric.kind." + node.kind())),
                                clipped(words.nameOf(node.label().strip()))))
                .orElseGet(() -> words.nameOf(""));
    }

    private static String clipped(String name) {
        return name.codePointCount(0, name.length()) <= NAMED
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAMED)).strip() + "…";
    }
}
