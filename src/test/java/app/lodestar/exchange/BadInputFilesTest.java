package app.lodestar.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that no one should have sent: each is read in time or refused with words. */
class BadInputFilesTest {
    private final Messages messages = Messages.onClassPath();
    private final FrameworkMarkdown markdown = new FrameworkMarkdown(messages);
    private final FrameworkFiles files = new FrameworkFiles(markdown);

    @Test
    void badInputC7RawHtmlScriptsAndLinksAreText() {
        MetricFramework framework =
                readable(
                        """
                        # <script>alert(1)</script> Shops
                        - <img src=x onerror=alert(1)> rate
                        - [click](javascript:alert(1)) me
                        - {{7*7}} ${jndi:ldap://x} #{1}
                        """);
        assertThat(framework.root().text(Field.TITLE)).isEqualTo("<script>alert(1)</script> Shops");
        assertThat(names(framework))
                .containsExactly(
                        "<img src=x onerror=alert(1)> rate",
                        "click me",
                        "{{7*7}} ${jndi:ldap://x} #{1}");
        String file = markdown.write(framework, new MarkdownOptions(false, false, List.of()));
        assertThat(file).doesNotContain("<script", "<img", "](javascript");
    }

    @ParameterizedTest
    @MethodSource("deepOrWide")
    void badInputC7NoNestingTakesMoreThanASecond(String text) {
        byte[] file = text.getBytes(UTF_8);
        read(file);
        long before = worked();
        read(file);
        assertThat(Duration.ofNanos(worked() - before)).isLessThan(Duration.ofSeconds(1));
    }

    /** Nanoseconds of this thread on a processor: other programs of the machine do not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static List<String> deepOrWide() {
        int many = 100_000;
        return List.of(
                ">".repeat(many) + " deep",
                "> ".repeat(many) + "deep",
                "# t\n" + ">\n".repeat(many),
                "- ".repeat(many) + "x",
                "[".repeat(9_000) + "\n" + "[".repeat(many),
                "*a _".repeat(2_000),
                "(".repeat(many) + "\n" + "`".repeat(many),
                "| a |\n|" + " - |".repeat(many) + "\n| b |",
                "a\n" + "=\n".repeat(many),
                "<details><summary>Machine-readable source</summary>\n\n".repeat(20_000),
                IntStream.range(0, 3_000)
                        .mapToObj(i -> " ".repeat(i) + "- level " + i)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void badInputC8BrokenIndentationIsABestEffortAndSaidSo() {
        FileReading reading =
                read(
                        """
                        # Search
                        Not a list.

                        - Successful searches
                        \t- Query speed
                              - p95 latency
                            - odd level
                        - Zero results
                        ```
                        code
                        ```
                        """
                                .getBytes(UTF_8));
        MetricFramework framework = ((FileReading.Read) reading).framework();
        assertThat(framework.metrics().stream().map(n -> framework.depth(n.id()) + n.label()))
                .containsExactly(
                        "1Successful searches",
                        "2Query speed",
                        "3p95 latency",
                        "2odd level",
                        "1Zero results");
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(
                        Finding.Code.NO_SOURCE, Finding.Code.NO_PLACE, Finding.Code.NO_PLACE);
    }

    @Test
    void badInputC8ADedentBetweenTwoLevelsIsNamed() {
        FileReading reading = read("- a\n        - b\n    - c\n".getBytes(UTF_8));
        assertThat(reading.findings()).extracting(this::said).anyMatch(s -> s.contains("Line 3"));
    }

    @Test
    void badInputC9ANewerVersionIsRefusedByItsVersion() {
        assertThat(refusal(json().replace("\"1.0.0\"", "\"2.1.0\""))).contains("newer", "2.1.0");
    }

    @Test
    void badInputC9AnUnknownFieldIsRefusedByItsName() {
        assertThat(refusal(json().replace("\"title\"", "\"colour\": 1, \"title\"")))
                .contains("colour");
    }

    @Test
    void badInputC9AWrongTypeIsRefusedByItsPlace() {
        assertThat(refusal(json().replace("\"Bad input\"", "[1]"))).contains("/title");
    }

    @Test
    void badInputC9ADuplicateMemberIsRefusedByItsName() {
        assertThat(refusal(json().replace("\"title\"", "\"title\": \"x\", \"title\"")))
                .contains("title", "twice");
    }

    @Test
    void badInputC9AMillionBracketsAreRefused() {
        byte[] deep = ("[".repeat(1_000_000) + "]".repeat(1_000_000)).getBytes(UTF_8);
        assertThat(said(files.read(deep, "x.json").findings().getFirst())).contains("deep");
    }

    @Test
    void badInputC9AHalfFileIsRefusedByItsLine() {
        String json = json();
        assertThat(refusal(json.substring(0, json.length() / 2))).contains("not JSON", "line");
    }

    @Test
    void badInputC9ADamagedSourceIsRefusedByTheLineOfTheFile() {
        String file = markdown.write(framework(), MarkdownOptions.WHOLE);
        String damaged = file.replace("\"schemaVersion\": ", "\"schemaVersion\" ");
        long line = damaged.substring(0, damaged.indexOf("\"schemaVersion\"")).lines().count();
        FileReading reading = read(damaged.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(FileReading.Refused.class);
        assertThat(said(reading.findings().getFirst()))
                .contains("not JSON", "line %d".formatted(line + 1));
    }

    @Test
    void badInputC11FrontMatterIsNeverReadAsYaml() {
        String bomb =
                IntStream.range(0, 40)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]".formatted(i + 1, i + 1, i, i))
                        .collect(Collectors.joining("\n", "---\n", "\n---\n# Title\n- one\n"));
        MetricFramework framework = readable(bomb);
        assertThat(framework.root().label()).isEqualTo("Title");
        assertThat(names(framework)).containsExactly("one");
    }

    @Test
    void badInputE13AnAddressIsTextAndNoLink() {
        String address = "http://example.com/" + "a".repeat(30);
        MetricFramework framework = readable("- see " + address + "\n- javascript:alert(1)\n");
        assertThat(names(framework)).containsExactly("see " + address, "javascript:alert(1)");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("x.md", new byte[0])).contains("empty");
        assertThat(refusal("x.md", " \n\t\n".getBytes(UTF_8))).contains("empty");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        byte[] file = ("\uFEFF" + json()).getBytes(UTF_8);
        assertThat(files.read(file, "x.json")).isInstanceOf(FileReading.Read.class);
        assertThat(readable("\uFEFF# Title").root().label()).isEqualTo("Title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anotherEncodingIsRefusedByItsName(String encoding) {
        String said = refusal("x.json", json().getBytes(Charset.forName(encoding)));
        assertThat(said).containsAnyOf("UTF-16", "zero character").contains("");
    }

    @Test
    void westernBytesAreRefusedByTheirLine() {
        byte[] file = "# Titel\n- Größe\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("x.md", file)).contains("Line 2", "Windows-1252");
    }

    @Test
    void anArchiveWithAnotherNameIsRefusedByItsKind() {
        assertThat(refusal("x.json", new byte[] {'P', 'K', 3, 4, 0, 0})).contains("ZIP");
        assertThat(refusal("x.md", "%PDF-1.7".getBytes(UTF_8))).contains("PDF");
        assertThat(refusal("x.docx", "text".getBytes(UTF_8))).contains(".json", ".md");
    }

    @Test
    void aFilePastTheLimitIsRefusedBeforeItIsRead() {
        assertThat(refusal("x.json", new byte[Limits.IMPORT_BYTES + 1])).contains("20 MB");
    }

    @Test
    void aZeroCharacterIsRefusedByItsLine() {
        assertThat(refusal("x.md", "# a\n- b\0\n- long enough to look like text\n".getBytes(UTF_8)))
                .contains("Line 2");
    }

    @Test
    void aLongNameIsCutAndSaidSo() {
        FileReading reading = read(("- " + "a".repeat(200)).getBytes(UTF_8));
        MetricFramework framework = ((FileReading.Read) reading).framework();
        assertThat(names(framework).getFirst()).hasSize(Limits.NAME).endsWith("…");
        assertThat(reading.findings()).extracting(Finding::code).contains(Finding.Code.SHORTENED);
    }

    @Test
    void everyFindingHasWords() {
        for (Finding.Code code : Finding.Code.values()) {
            if (code != Finding.Code.BAD_JSON) {
                assertThat(said(Finding.of(code, "1", "2", "3"))).isNotBlank();
            }
        }
        for (var code : app.lodestar.framework.JsonProblem.Code.values()) {
            var problem = new app.lodestar.framework.JsonProblem("/x", code, List.of("1", "2"));
            assertThat(said(Finding.of(problem, 1))).isNotBlank();
        }
    }

    private FileReading read(byte[] file) {
        return files.read(file, "file.md");
    }

    private MetricFramework readable(String text) {
        return ((FileReading.Read) read(text.getBytes(UTF_8))).framework();
    }

    private String refusal(String json) {
        return refusal("file.json", json.getBytes(UTF_8));
    }

    private String refusal(String name, byte[] file) {
        FileReading reading = files.read(file, name);
        assertThat(reading).isInstanceOf(FileReading.Refused.class);
        return said(reading.findings().getFirst());
    }

    private String said(Finding finding) {
        return messages.text(finding.messageKey(), finding.details().toArray());
    }

    private static List<String> names(MetricFramework framework) {
        return framework.metrics().stream().map(Node::label).toList();
    }

    private static MetricFramework framework() {
        return FrameworkBuilder.aFramework().titled("Bad input").withMetric("orders").build();
    }

    private static String json() {
        return FrameworkJson.write(framework());
    }
}
