package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A slip of the finger is found where it happened. */
class OneLetterTest {

    /** A definition after the slip, and where the slip was. */
    private record Slip(String text, int offset) {}

    private final FormulaChecker checker = Catalogs.checker("definitions");

    @Test
    void everyDeletionOrSwapIsStillValidOrIsFoundInItsPlace(TestReporter reporter) {
        var found = 0;
        var elsewhere = new ArrayList<String>();
        for (var line : FormulaFile.definitions()) {
            for (var slip : slips(line.formula())) {
                var problems = checker.check(slip.text()).problems();
                if (problems.stream().noneMatch(Problem::isError)) {
                    continue;
                }
                found++;
                if (problems.stream().noneMatch(problem -> isNear(slip, problem))) {
                    elsewhere.add(line.key() + ": " + slip.text() + " <- " + describe(problems));
                }
            }
        }
        reporter.publishEntry(
                "of %d problems, %d elsewhere".formatted(found, elsewhere.size()),
                String.join("\n", elsewhere));
        assertThat(found).isGreaterThan(2_000);
        assertThat(elsewhere)
                .as("problems that are not at the slip")
                .hasSizeLessThanOrEqualTo(found / 20);
    }

    private static List<Slip> slips(String text) {
        var slips = new ArrayList<Slip>();
        for (var i = 0; i < text.length(); i++) {
            slips.add(new Slip(text.substring(0, i) + text.substring(i + 1), i));
            if (i + 1 < text.length() && text.charAt(i) != text.charAt(i + 1)) {
                var swapped = "" + text.charAt(i + 1) + text.charAt(i);
                slips.add(new Slip(text.substring(0, i) + swapped + text.substring(i + 2), i));
            }
        }
        return slips;
    }

    /** Inside the token where the slip was, or one beside it. */
    private static boolean isNear(Slip slip, Problem problem) {
        var tokens = FormulaParser.tokens(slip.text());
        var first = tokens.size() - 1;
        while (first > 0 && tokens.get(first).range().start() > slip.offset()) {
            first--;
        }
        var last = first;
        while (last < tokens.size() - 1 && tokens.get(last).range().end() < slip.offset() + 2) {
            last++;
        }
        var from = tokens.get(Math.max(0, first - 1)).range().start();
        var to = tokens.get(Math.min(tokens.size() - 1, last + 1)).range().end();
        return problem.range().start() >= from && problem.range().start() <= to;
    }

    private static String describe(List<Problem> problems) {
        var problem = problems.getFirst();
        return problem.code().code() + " at " + problem.column();
    }
}
