package app.lodestar.formula;

import app.lodestar.formula.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one text, and counts its lines and columns. */
final class Problems {

    private final String text;
    private final List<Problem> found = new ArrayList<>();

    Problems(String text) {
        this.text = text;
    }

    void error(ProblemCode code, TextRange range, String... arguments) {
        add(code, Severity.ERROR, range, null, null, arguments);
    }

    void warning(ProblemCode code, TextRange range, String... arguments) {
        add(code, Severity.WARNING, range, null, null, arguments);
    }

    /** An error with a name to write instead, where one is near. */
    void misnamed(
            ProblemCode code, TextRange range, @Nullable String nearest, String... arguments) {
        var fix = nearest == null ? null : new Replacement(range, nearest);
        add(code, Severity.ERROR, range, nearest, fix, arguments);
    }

    /** An error with the whole change that mends it. */
    void mendable(
            ProblemCode code,
            TextRange range,
            @Nullable String suggestion,
            Replacement fix,
            String... arguments) {
        add(code, Severity.ERROR, range, suggestion, fix, arguments);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    void addAll(List<Problem> others) {
        found.addAll(others);
    }

    /** All of them, in the order of their places, each once. */
    List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Problem problem) -> problem.range().start()))
                .toList();
    }

    /** The column of an offset in its line, from 1. */
    int column(int offset) {
        var start = Math.max(lastBreak('\n', offset), lastBreak('\r', offset)) + 1;
        return offset - start + 1;
    }

    /** The line of an offset, from 1; a pair of return and feed is one break. */
    int line(int offset) {
        var line = 1;
        for (var i = 0; i < offset; i++) {
            var here = text.charAt(i);
            var pair = here == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (here == '\n' || (here == '\r' && !pair)) {
                line++;
            }
        }
        return line;
    }

    private int lastBreak(char kind, int offset) {
        return offset == 0 ? -1 : text.lastIndexOf(kind, offset - 1);
    }

    private void add(
            ProblemCode code,
            Severity severity,
            TextRange range,
            @Nullable String suggestion,
            @Nullable Replacement fix,
            String... arguments) {
        found.add(
                new Problem(
                        code,
                        severity,
                        range,
                        line(range.start()),
                        column(range.start()),
                        range.length(),
                        List.of(arguments),
                        suggestion,
                        fix));
    }
}
