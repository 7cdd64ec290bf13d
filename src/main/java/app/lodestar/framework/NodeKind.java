package app.lodestar.framework;

import java.util.Optional;

/** What an addressable piece of a framework is; every list element of the document is a node. */
public enum NodeKind {
    FRAMEWORK,
    STAKEHOLDER,
    FLOW_STEP,
    COMPETITOR,
    INTEGRATION,
    GOAL,
    SIGNAL,
    METRIC,
    EDGE,
    INITIATIVE,
    TRADE_OFF,
    ASSUMPTION,
    CLAIM,
    DATASET,
    COLUMN;

    /**
     * The kind a node of this kind must hang under; empty when it stands at the top of its list.
     */
    public Optional<NodeKind> requiredParent() {
        return switch (this) {
            case SIGNAL -> Optional.of(GOAL);
            case COLUMN -> Optional.of(DATASET);
            case FRAMEWORK,
                    STAKEHOLDER,
                    FLOW_STEP,
                    COMPETITOR,
                    INTEGRATION,
                    GOAL,
                    METRIC,
                    EDGE,
                    INITIATIVE,
                    TRADE_OFF,
                    ASSUMPTION,
                    CLAIM,
                    DATASET ->
                    Optional.empty();
        };
    }

    /**
     * Whether a node of this kind may hang under {@code parent}; {@code null} is the top of the
     * list.
     */
    public boolean allowsParent(@org.jspecify.annotations.Nullable NodeKind parent) {
        if (this == METRIC) {
            return parent == null || parent == METRIC;
        }
        return requiredParent().orElse(null) == parent;
    }
}
