package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Validation;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTextTest {
    private static final int CASES = Integer.getInteger("lodestar.cases", 4_000);

    @ParameterizedTest
    @MethodSource("samples")
    void badInputE11TextFullOfSignsIsReadBackAsItIsWhereverItStands(String text) {
        assertReadBack(text);
    }

    static Stream<String> samples() {
        return HostileText.SAMPLES.stream();
    }

    @Test
    void anyTextIsReadBackAsItIs() {
        for (int seed = 0; seed < CASES; seed++) {
            String text = HostileText.random(new Random(seed));
            try {
                assertReadBack(text);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void assertReadBack(String text) {
        if (Validation.isBlank(text)) {
            assertThat(MarkdownText.inline(text)).isEmpty();
            assertThat(MarkdownText.paragraphs(text)).isEmpty();
            assertThat(MarkdownText.code(text, true)).isEmpty();
            return;
        }
        String inline = MarkdownText.inline(text);
        assertThat(inline).doesNotContain("\n");
        assertThat(ReadBack.paragraphs(inline)).as("alone").isEqualTo(text);
        assertThat(ReadBack.paragraphs("**" + inline + "**: " + inline))
                .as("strong")
                .isEqualTo(text + ": " + text);
        assertThat(ReadBack.paragraphs(MarkdownText.paragraphs(text)))
                .as("paragraphs")
                .isEqualTo(text);
        assertThat(heading(inline)).as("heading").isEqualTo(text);
        assertThat(
                        ReadBack.text(
                                ReadBack.parse("- " + inline)
                                        .getFirstChild()
                                        .getFirstChild()
                                        .getFirstChild()))
                .as("item")
                .isEqualTo(text);
        assertThat(ReadBack.text(ReadBack.parse("> " + inline).getFirstChild().getFirstChild()))
                .as("quote")
                .isEqualTo(text);
        assertCells(text, inline);
    }

    private static String heading(String inline) {
        var heading = ReadBack.parse("### " + inline).getFirstChild();
        assertThat(heading).isInstanceOf(Heading.class);
        return ReadBack.text(heading);
    }

    private static void assertCells(String text, String inline) {
        MarkdownTable table = new MarkdownTable(List.of("a", inline, "c"));
        table.row(List.of(inline, MarkdownText.code(text, true), "c"));
        List<List<String>> rows = ReadBack.table(String.join("\n", table.lines()));
        assertThat(rows).as("table").hasSize(2);
        assertThat(rows.getFirst()).as("head").containsExactly("a", text, "c");
        assertThat(rows.getLast()).as("row").containsExactly(text, text, "c");
        assertThat(ReadBack.paragraphs("x " + MarkdownText.code(text, false)))
                .as("code")
                .isEqualTo("x " + text);
    }

    @Test
    void ordinaryTextLooksOrdinary() {
        for (String text :
                List.of(
                        "Kept in-app orders / week: 6.7k → 8.4k, 12.5 % (R&D, AT&T)",
                        "snake_case stays, and so do 1.5 and -5 %; \"quotes\" too!",
                        "A sentence. Another? Yes: see c), or a > b and a < b.")) {
            assertThat(MarkdownText.inline(text)).isEqualTo(text);
        }
    }

    @Test
    void addressesAndMentionsAreTextAndNoLinks() {
        String text = "see http://example.com, www.example.com, javascript:alert(1), @ana, #12";
        assertThat(MarkdownText.inline(text))
                .isEqualTo(
                        "see http\\://example.com, www\\.example.com, javascript:alert(1),"
                                + " @<!-- -->ana, \\#<!-- -->12");
        assertThat(ReadBack.all(ReadBack.parse(MarkdownText.inline(text))))
                .noneMatch(Link.class::isInstance);
    }

    @Test
    void formulasKeepTheirBackticksAndBars() {
        assertThat(MarkdownText.code("a`b", false)).isEqualTo("``a`b``");
        assertThat(MarkdownText.code("`a`", false)).isEqualTo("`` `a` ``");
        assertThat(MarkdownText.code("a | b", true)).isEqualTo("`a \\| b`");
        assertThat(ReadBack.parse(MarkdownText.code("a\nb", true)).getFirstChild().getFirstChild())
                .isInstanceOf(Code.class);
    }

    @Test
    void badInputE3RightToLeftTextIsIsolated() {
        assertThat(MarkdownText.inline("עברית")).isEqualTo("<bdi>עברית</bdi>");
        assertThat(MarkdownText.inline("\u202Eabc")).startsWith("<bdi>").endsWith("</bdi>");
    }
}
