package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Goals rank as they stand on the page: the first is the most important one. */
final class GoalRanks {
    private static final long LAST = 99;

    private GoalRanks() {}

    /**
     * What a goal at the end of the list begins with: the rank after the last one; none as long as
     * another has none, which would come after it then.
     */
    static Map<Field, Value> next(MetricFramework framework) {
        List<Node> goals = framework.list(NodeKind.GOAL);
        LongSummaryStatistics ranks =
                goals.stream()
                        .flatMap(goal -> goal.number(Field.RANK).stream())
                        .mapToLong(Number::longValue)
                        .summaryStatistics();
        long last = goals.isEmpty() ? 0 : ranks.getMax();
        return ranks.getCount() == goals.size() && last < LAST
                ? Map.of(Field.RANK, Value.of(last + 1))
                : Map.of();
    }

    /** Gives the goals the ranks of this order. */
    static List<Operation> inOrder(List<Node> goals) {
        List<Operation> operations = new ArrayList<>();
        long rank = 0;
        for (Node goal : goals) {
            Value due = Value.of(++rank);
            if (rank <= LAST && !due.equals(goal.get(Field.RANK))) {
                operations.add(
                        new Operation.SetField(goal.id(), Field.RANK, due, goal.get(Field.RANK)));
            }
        }
        return operations;
    }
}
