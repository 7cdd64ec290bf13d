package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as indented text, one a line, as they are copied and pasted. A tab counts to the next
 * multiple of four columns; list marks before a name are left out.
 */
final class OutlineText {
    private static final int TAB = 4;

    /** A line of the outline: its name, its level from 1, its line number from 1. */
    record Line(String name, int level, int number) {}

    /** A line that cannot become a metric, and why. */
    record Problem(int number, Refusal refusal) {}

    /** What was read; with a problem in it nothing is made. */
    record Reading(List<Line> lines, List<Problem> problems) {}

    private OutlineText() {}

    static Reading read(String text) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Deque<Integer> indents = new ArrayDeque<>();
        String[] raw = text.split("\\R", -1);
        for (int i = 0; i < raw.length; i++) {
            if (Validation.isBlank(raw[i])) {
                continue;
            }
            int indent = indent(raw[i]);
            while (!indents.isEmpty() && indents.peek() >= indent) {
                indents.pop();
            }
            indents.push(indent);
            String name = raw[i].strip().replaceFirst("^(?:[-*+•]|\\d+[.)])\\s+", "");
            Refusal refusal = Validation.check(Field.NAME, Value.of(name));
            if (refusal == null && indents.size() > Limits.DEPTH) {
                refusal =
                        new Refusal(
                                Refusal.Code.TOO_DEEP,
                                null,
                                List.of(Integer.toString(Limits.DEPTH)));
            }
            if (refusal != null) {
                problems.add(new Problem(i + 1, refusal));
            }
            lines.add(new Line(name, indents.size(), i + 1));
        }
        return new Reading(lines, problems);
    }

    private static int indent(String line) {
        int column = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                column += TAB - column % TAB;
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                column++;
            } else {
                return column;
            }
        }
        return column;
    }

    /** The metric and all below it as indented text. */
    static String write(MetricFramework framework, NodeId root) {
        StringBuilder text = new StringBuilder();
        write(framework, framework.node(root), 0, text);
        return text.toString();
    }

    private static void write(
            MetricFramework framework, Node metric, int level, StringBuilder text) {
        text.append("\t".repeat(level)).append(metric.text(Field.NAME)).append('\n');
        for (Node child : framework.children(metric.id(), metric.kind())) {
            write(framework, child, level + 1, text);
        }
    }

    /** The line each line stands under, or null for those at the top of what was pasted. */
    static List<@Nullable Line> parents(List<Line> lines) {
        List<@Nullable Line> parents = new ArrayList<>();
        Deque<Line> above = new ArrayDeque<>();
        for (Line line : lines) {
            while (!above.isEmpty() && above.peek().level() >= line.level()) {
                above.pop();
            }
            parents.add(above.peek());
            above.push(line);
        }
        return parents;
    }
}
