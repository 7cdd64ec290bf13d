package app.lodestar.practice;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which part of an answer a piece belongs to, and how far each part is. How far says only whether
 * the places are filled; how good it is nobody says before the end.
 */
public final class AnswerParts {

    /** How far a part of the answer is. */
    public enum Progress {
        NONE,
        BEGUN,
        DONE
    }

    private static final List<Field> CONTEXT =
            List.of(
                    Field.DESCRIPTION,
                    Field.COMPANY_GOAL,
                    Field.CONTRIBUTION,
                    Field.LIFECYCLE_STAGE);

    private AnswerParts() {}

    /** The part that a piece belongs to; the context where it has none of its own. */
    public static AnswerPart of(MetricFramework answer, NodeId piece) {
        return answer.findLive(piece).map(AnswerParts::of).orElse(AnswerPart.CONTEXT);
    }

    static AnswerPart of(Node piece) {
        return switch (piece.kind()) {
            case STAKEHOLDER -> AnswerPart.STAKEHOLDERS;
            case FLOW_STEP -> AnswerPart.FLOW;
            case GOAL, SIGNAL -> AnswerPart.GOALS;
            case METRIC -> protects(piece) ? AnswerPart.GUARDRAILS : AnswerPart.METRICS;
            case EDGE, DATASET, COLUMN, WAIVER -> AnswerPart.METRICS;
            case INITIATIVE -> AnswerPart.INITIATIVES;
            case TRADE_OFF -> AnswerPart.TRADE_OFFS;
            case FRAMEWORK, COMPETITOR, INTEGRATION, ASSUMPTION, CLAIM -> AnswerPart.CONTEXT;
        };
    }

    /** How far the part is. */
    public static Progress progress(MetricFramework answer, AnswerPart part) {
        return switch (part) {
            case CONTEXT -> context(answer);
            case STAKEHOLDERS -> list(answer.list(NodeKind.STAKEHOLDER), 2, has(Field.MOTIVATION));
            case FLOW -> list(answer.list(NodeKind.FLOW_STEP), 3, has(Field.ACTOR));
            case GOALS ->
                    list(
                            answer.list(NodeKind.GOAL),
                            1,
                            goal -> !answer.children(goal.id(), NodeKind.SIGNAL).isEmpty());
            case METRICS ->
                    list(
                            metrics(answer, AnswerPart.METRICS),
                            3,
                            has(Field.DEFINITION, Field.FORMULA));
            case GUARDRAILS ->
                    list(
                            metrics(answer, AnswerPart.GUARDRAILS),
                            1,
                            has(Field.RESPONSE, Field.PROTECTS));
            case TRADE_OFFS ->
                    list(answer.list(NodeKind.TRADE_OFF), 1, has(Field.OVER, Field.REVERSE_IF));
            case INITIATIVES ->
                    list(answer.list(NodeKind.INITIATIVE), 1, has(Field.ACTION, Field.STOP_RULE));
        };
    }

    private static Progress context(MetricFramework answer) {
        Node root = answer.root();
        long filled = CONTEXT.stream().filter(field -> root.get(field) != null).count();
        boolean compared = !answer.list(NodeKind.COMPETITOR).isEmpty();
        if (filled == CONTEXT.size() && compared) {
            return Progress.DONE;
        }
        return filled > 0 || compared ? Progress.BEGUN : Progress.NONE;
    }

    private static List<Node> metrics(MetricFramework answer, AnswerPart part) {
        return answer.metrics().stream().filter(metric -> of(metric) == part).toList();
    }

    private static Progress list(List<Node> pieces, int enough, Predicate<Node> complete) {
        if (pieces.isEmpty()) {
            return Progress.NONE;
        }
        return pieces.size() >= enough && pieces.stream().allMatch(complete)
                ? Progress.DONE
                : Progress.BEGUN;
    }

    private static Predicate<Node> has(Field... fields) {
        return node -> Arrays.stream(fields).allMatch(field -> node.get(field) != null);
    }

    private static boolean protects(Node metric) {
        return metric.text(Field.TIER).equals(Tier.GUARDRAIL.name())
                || metric.text(Field.TIER).equals(Tier.CONTROL.name());
    }
}
