package app.lodestar.formula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The 99 formulas that the language must hold: 46 definitions and 53 of the worked examples. */
final class FormulaFile {

    /** One line of the file. */
    record Line(String set, String key, String formula) {
        @Override
        public String toString() {
            return set + " " + key + ": " + formula;
        }
    }

    private FormulaFile() {}

    static List<Line> all() {
        try (var in = FormulaFile.class.getResourceAsStream("formulas.tsv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split("\t", 3))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Line> of(String set) {
        return all().stream().filter(line -> line.set().equals(set)).toList();
    }

    static List<Line> definitions() {
        return of("definitions");
    }
}
