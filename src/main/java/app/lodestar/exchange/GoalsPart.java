package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Goals, the signals that would show them, and the metrics that count each signal. */
final class GoalsPart {
    private GoalsPart() {}

    static void write(Page page) {
        Words words = page.words();
        List<Node> goals = page.goals();
        Map<NodeId, List<Node>> metricsOfSignal = new HashMap<>();
        for (Node metric : page.metrics()) {
            for (NodeId signal : metric.refs(Field.SIGNALS)) {
                metricsOfSignal.computeIfAbsent(signal, _ -> new ArrayList<>()).add(metric);
            }
        }
        var table =
                new MarkdownTable(
                        List.of(
                                "#",
                                words.label(Field.STATEMENT),
                                words.label(Field.GOAL_STAKEHOLDERS),
                                words.label(Field.HORIZON),
                                words.of("signals")));
        for (Node goal : goals) {
            table.row(
                    List.of(
                            goal.number(Field.RANK).map(Object::toString).orElse(""),
                            page.name(goal),
                            page.names(goal, Field.GOAL_STAKEHOLDERS),
                            words.choice(goal, Field.HORIZON),
                            page.framework().children(goal.id(), NodeKind.SIGNAL).stream()
                                    .map(signal -> signal(page, signal, metricsOfSignal))
                                    .collect(Collectors.joining("<br>"))));
        }
        page.section(2, words.of("goals"), () -> page.table(table));
    }

    private static String signal(Page page, Node signal, Map<NodeId, List<Node>> metrics) {
        List<Node> counting = metrics.getOrDefault(signal.id(), List.of());
        return page.name(signal) + (counting.isEmpty() ? "" : ": " + page.keys(counting));
    }
}
