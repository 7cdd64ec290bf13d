package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a framework holds that the text of a Markdown file does not show. */
final class Losses {
    /** The kinds that stand in the source alone. */
    private static final Set<NodeKind> UNSEEN = EnumSet.of(NodeKind.DATASET, NodeKind.COLUMN);

    private static final Set<Field> NOT_SHOWN =
            EnumSet.of(
                    Field.APPROVERS_REQUIRED,
                    Field.WEEK_START,
                    Field.ROLE,
                    Field.TIMING,
                    Field.CONTROLLABILITY,
                    Field.LENSES,
                    Field.TYPE,
                    Field.SEGMENT_BY,
                    Field.POPULATION,
                    Field.FILTERS,
                    Field.EXCLUSIONS,
                    Field.ENTITY,
                    Field.BASELINE_AS_OF,
                    Field.BASELINE_CLAIM,
                    Field.BASELINE_PLAN,
                    Field.TARGET_SET_ON,
                    Field.TARGET_CLAIM,
                    Field.TARGET_STRETCH,
                    Field.TARGET_RATIONALE,
                    Field.WEIGHT,
                    Field.MIN_SAMPLE,
                    Field.OWNER_ID,
                    Field.WATCHERS,
                    Field.FLOW_STEPS,
                    Field.RATIO_KIND,
                    Field.INTEGRATIONS,
                    Field.DATASET_KEY,
                    Field.DATA_COLUMNS,
                    Field.DATA_SYSTEM,
                    Field.DATA_FRESHNESS,
                    Field.DATA_QUALITY,
                    Field.METRIC_STATE,
                    Field.EDGE_WEIGHT,
                    Field.EDGE_LAG,
                    Field.EDGE_VIEW,
                    Field.EDGE_EVIDENCE,
                    Field.EDGE_NOTE);

    /** The fields that a reader of the text sees. */
    static final Set<Field> SHOWN = shown();

    private Losses() {}

    /** What is said of a file written with these options. */
    static List<Finding> of(MetricFramework framework, MarkdownOptions options, Words words) {
        Map<NodeKind, Set<String>> missing = new EnumMap<>(NodeKind.class);
        for (Node node : framework.all()) {
            if (framework.isLive(node)) {
                for (Field field : node.values().keySet()) {
                    if (!SHOWN.contains(field)) {
                        missing.computeIfAbsent(node.kind(), _ -> new TreeSet<>())
                                .addAll(label(field, words));
                    }
                }
            }
        }
        Finding.Code code =
                options.embedSource() ? Finding.Code.ONLY_IN_SOURCE : Finding.Code.NOT_TAKEN_OVER;
        return missing.entrySet().stream()
                .map(entry -> Finding.of(code, said(entry.getKey(), entry.getValue(), words)))
                .toList();
    }

    /** Nothing for a field that no one ever sees, nor for a kind that is named as a whole. */
    private static List<String> label(Field field, Words words) {
        return UNSEEN.contains(field.kind())
                ? List.of()
                : words.findLabel(field).map(List::of).orElse(List.of());
    }

    private static String said(NodeKind kind, Set<String> labels, Words words) {
        String name = words.of("kind." + kind);
        return labels.isEmpty() ? name : name + ": " + String.join(", ", labels);
    }

    private static Set<Field> shown() {
        Set<Field> shown = EnumSet.allOf(Field.class);
        shown.removeAll(NOT_SHOWN);
        shown.removeIf(field -> UNSEEN.contains(field.kind()));
        return shown;
    }
}
