package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Flaw;
import app.lodestar.rubric.Review;
import java.util.List;

/** One thing that keeps a check from passing, with the check. */
record Finding(CheckResult result, Flaw flaw) {

    /** All of a review, check by check. */
    static List<Finding> of(Review review) {
        return review.checks().stream().flatMap(result -> of(result).stream()).toList();
    }

    /** All of one check, in the order of the document. */
    static List<Finding> of(CheckResult result) {
        return result.flaws().stream().map(flaw -> new Finding(result, flaw)).toList();
    }

    /**
     * The piece beside which it is shown: that which is judged; for an edge the metric from which
     * it comes, for that is where edges stand.
     */
    NodeId beside(MetricFramework framework) {
        return framework
                .findLive(flaw.subject())
                .filter(node -> node.kind() == NodeKind.EDGE)
                .flatMap(edge -> edge.ref(Field.EDGE_FROM))
                .orElse(flaw.subject());
    }

    /** The anchor of the part of the page to which it belongs. */
    String anchor(MetricFramework framework) {
        NodeKind kind =
                framework.findLive(flaw.subject()).map(Node::kind).orElse(NodeKind.FRAMEWORK);
        if (kind != NodeKind.FRAMEWORK) {
            return anchor(kind);
        }
        return switch (flaw.fix()) {
            case Fix.Add add -> anchor(add.kind());
            case Fix.Open(NodeId _, Field field) -> field == null ? "context" : anchor(field);
            case Fix.Submit _ -> "context";
        };
    }

    private static String anchor(NodeKind kind) {
        return switch (kind) {
            case STAKEHOLDER -> "stakeholders";
            case FLOW_STEP -> "flow";
            case COMPETITOR -> "competitors";
            case INTEGRATION -> "software";
            case GOAL, SIGNAL -> "goals";
            case METRIC, EDGE, DATASET, COLUMN -> "metrics";
            case INITIATIVE -> "initiatives";
            case TRADE_OFF -> "trade-offs";
            case ASSUMPTION -> "assumptions";
            case CLAIM -> "claims";
            case FRAMEWORK, WAIVER -> "context";
        };
    }

    private static String anchor(Field field) {
        return switch (field) {
            case DESCRIPTION -> "description";
            case COMPANY_GOAL, CONTRIBUTION -> "strategic-fit";
            case LIFECYCLE_STAGE, LIFECYCLE_EVIDENCE -> "lifecycle";
            default -> "context";
        };
    }
}
