package app.lodestar.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxProblemsTest {

    private final FormulaMessages messages = new FormulaMessages(Locale.ENGLISH);

    @Test
    void anUnclosedBracketIsShownWhereItOpened() {
        var problem = only("1 + sum(orders.amount");
        assertThat(problem.code()).isEqualTo(ProblemCode.UNCLOSED_BRACKET);
        assertThat(problem.column()).isEqualTo(8);
        assertThat(messages.message(problem))
                .isEqualTo("This bracket is not closed; sum( opened at column 5.");
        assertThat(mended("1 + sum(orders.amount")).isEqualTo("1 + sum(orders.amount)");
    }

    @Test
    void anUnclosedQuoteIsShownWhereItOpened() {
        var problem = only("count(orders where status = \"paid)");
        assertThat(problem.code()).isEqualTo(ProblemCode.UNCLOSED_QUOTE);
        assertThat(problem.column()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "count(orders wher status = 'paid')   | count(orders where status = 'paid')",
                "count(orders WHERE status = 'paid')  | count(orders where status = 'paid')",
                "COUNT(orders)                        | count(orders)",
                "cuont(orders)                        | count(orders)",
                "count(orders where status == 'paid') | count(orders where status = 'paid')",
                "count(orders where status <> 'paid') | count(orders where status != 'paid')",
                "count(orders where a = 1 && b = 2)   | count(orders where a = 1 and b = 2)",
                "sum(orders.amount))                  | sum(orders.amount)",
                "sumorders.amount)                    | sum(orders.amount)",
                "active(events.user_id, 7 dyas)       | active(events.user_id, 7 days)"
            })
    void aSlipComesWithTheTextThatMendsIt(String written, String meant) {
        assertThat(mended(written)).isEqualTo(meant);
        assertThat(FormulaParser.parse(meant).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "select * from orders",
                "SELECT 1",
                "'; attach 'x",
                "count(orders); drop table orders",
                "read_csv('/etc/passwd')",
                "repeat('x',1e9)",
                "getenv()",
                "getenv('HOME')",
                "count(orders) union select 1",
                "count(orders where status = 'x' or 1=1 --",
                "count(orders) /* note */",
                "copy orders to 'x'",
                "count((select 1))",
                "pragma version",
                "count(read_csv('/etc/passwd'))",
                "sum(orders.amount) over (partition by status)"
            })
    void badInputB11WordsOfSqlAreProblemsAtTheirPlace(String text) {
        var checked = Catalogs.checker("definitions").check(text);
        assertThat(checked.isValid()).isFalse();
        assertThat(checked.measure()).isNull();
        var problem = checked.problems().getFirst();
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isBetween(1, text.length());
        assertThat(messages.message(problem)).doesNotContain("mismatched").endsWith(".");
    }

    @Test
    void badInputB11AFileFunctionIsNamedWhereItStands() {
        var problem = only("1 + read_csv('/etc/passwd')");
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FUNCTION);
        assertThat(problem.column()).isEqualTo(5);
        assertThat(problem.length()).isEqualTo(8);
    }

    @Test
    void linesAndColumnsAreCountedFromOne() {
        var problem = only("# orders\r\ncount(orders)\n  / nothing()");
        assertThat(List.of(problem.line(), problem.column(), problem.length()))
                .containsExactly(3, 5, 7);
        assertThat(only("😀").length()).isEqualTo(2);
    }

    @Test
    void anEmptyTextIsToldApart() {
        assertThat(only("").code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(only(" # nothing but a note").code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(only("count(orders) /").code()).isEqualTo(ProblemCode.UNFINISHED);
    }

    @Test
    void numbersAndDatesThatDoNotExistAreRefused() {
        assertThat(only("1e999999999999").code()).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
        assertThat(only("1e-999").code()).isEqualTo(ProblemCode.NUMBER_OUT_OF_RANGE);
        assertThat(only("count(a where b = 2026-02-30)").code())
                .isEqualTo(ProblemCode.NO_SUCH_DATE);
    }

    private static Problem only(String text) {
        var problems = FormulaParser.parse(text).problems();
        assertThat(problems).as(text).hasSize(1);
        return problems.getFirst();
    }

    private static String mended(String text) {
        var fix = only(text).fix();
        assertThat(fix).as(text).isNotNull();
        return fix == null ? text : fix.applyTo(text);
    }
}
