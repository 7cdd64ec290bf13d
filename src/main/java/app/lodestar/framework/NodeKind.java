package app.lodestar.framework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
    COLUMN,
    WAIVER;

    /** What a single waiver may be about. */
    static final Set<NodeKind> WAIVABLE =
            Collections.unmodifiableSet(EnumSet.range(STAKEHOLDER, COLUMN));

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
                    DATASET,
                    WAIVER ->
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

    /** The field that holds what people call a node of this kind; edges have no name. */
    public Optional<Field> label() {
        return switch (this) {
            case FRAMEWORK -> Optional.of(Field.TITLE);
            case STAKEHOLDER -> Optional.of(Field.STAKEHOLDER_NAME);
            case FLOW_STEP -> Optional.of(Field.STEP);
            case COMPETITOR -> Optional.of(Field.COMPETITOR_NAME);
            case INTEGRATION -> Optional.of(Field.INTEGRATION_NAME);
            case GOAL -> Optional.of(Field.STATEMENT);
            case SIGNAL -> Optional.of(Field.SIGNAL_TEXT);
            case METRIC -> Optional.of(Field.NAME);
            case EDGE -> Optional.empty();
            case INITIATIVE -> Optional.of(Field.INITIATIVE_TITLE);
            case TRADE_OFF -> Optional.of(Field.WE_FAVOUR);
            case ASSUMPTION -> Optional.of(Field.ASSUMPTION_TEXT);
            case CLAIM -> Optional.of(Field.CLAIM_TEXT);
            case DATASET -> Optional.of(Field.TABLE_KEY);
            case COLUMN -> Optional.of(Field.COLUMN_NAME);
            case WAIVER -> Optional.of(Field.WAIVED_CHECK);
        };
    }
}
