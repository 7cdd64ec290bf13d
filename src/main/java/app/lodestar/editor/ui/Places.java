package app.lodestar.editor.ui;

import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person to a place of the document: a metric and its edges in the details, anything else
 * where it stands, or in the details when the page shows it nowhere else.
 */
final class Places {
    /** Opens what the place is folded into, scrolls there, and gives it the focus. */
    private static final String GO =
            """
            requestAnimationFrame(() => requestAnimationFrame(() => {
                const at = this.querySelector(`[data-spot="${$0}"]`)
                    ?? document.getElementById($1) ?? document.getElementById($2);
                for (let part = at?.closest('details'); part; part = part.parentElement?.closest('details')) {
                    part.open = true;
                }
                at?.scrollIntoView({block: 'center'});
                const inner = at?.matches('ul, li, tr') ? at.querySelector('select, inline-text, co-editor, input') : null;
                const target = inner ?? at;
                if (target && target.tabIndex < 0 && !target.shadowRoot) {
                    target.tabIndex = -1;
                }
                target?.focus({preventScroll: true});
            }));\
            """;

    /** What a page has of places. */
    private record Ground(Component work, MetricsSection metrics, Inspector inspector) {}

    private final EditorSession session;
    private @Nullable Ground ground;

    Places(EditorSession session) {
        this.session = session;
    }

    /** From here on these are the places; before, one goes nowhere. */
    void are(Component work, MetricsSection metrics, Inspector inspector) {
        ground = new Ground(work, metrics, inspector);
    }

    /** Goes to a field of a piece, or to the piece; to nowhere when it is gone. */
    void go(NodeId id, @Nullable Field field) {
        Ground here = ground;
        Node node = session.framework().findLive(id).orElse(null);
        if (here == null || node == null) {
            return;
        }
        Spot spot = new Spot(id, field);
        switch (node.kind()) {
            case METRIC -> {
                open(here, id);
                reach(here, spot, "inspector");
            }
            case EDGE -> {
                node.ref(Field.EDGE_FROM).ifPresent(metric -> open(here, metric));
                reach(here, spot, "inspector");
            }
            case FRAMEWORK,
                    STAKEHOLDER,
                    FLOW_STEP,
                    COMPETITOR,
                    INTEGRATION,
                    GOAL,
                    SIGNAL,
                    INITIATIVE,
                    TRADE_OFF,
                    ASSUMPTION,
                    CLAIM,
                    DATASET,
                    COLUMN -> {
                if (field != null && !isShown(here.work().getElement(), spot.toString())) {
                    here.inspector().show(id);
                }
                reach(here, spot, "context");
            }
            case WAIVER -> {}
        }
    }

    /** Goes to the line in which a new metric is named. */
    void nameMetric() {
        Ground here = ground;
        if (here != null) {
            here.metrics().focus();
        }
    }

    /** Goes to a part of the document. */
    void part(String anchor) {
        Ground here = ground;
        if (here != null) {
            here.work().getElement().executeJs(GO, "", anchor, anchor);
        }
    }

    private static void open(Ground here, NodeId metric) {
        here.inspector().show(metric);
        here.metrics().reveal(metric);
    }

    private static void reach(Ground here, Spot spot, String otherwise) {
        NodeId node = spot.node();
        here.work()
                .getElement()
                .executeJs(GO, spot.toString(), node == null ? "" : Words.anchor(node), otherwise);
    }

    private static boolean isShown(Element element, String spot) {
        return spot.equals(element.getAttribute(Spots.SPOT))
                || element.getChildren().anyMatch(child -> isShown(child, spot));
    }
}
