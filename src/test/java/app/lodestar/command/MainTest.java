package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String CASES = "src/main/resources/examples/cases/";

    private record Ran(int exit, String out, String err) {}

    @TempDir private Path folder;

    @Test
    void examplesAreOneLineEach() {
        Ran ran = run("examples");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().map(line -> line.split("\t", -1)[0]))
                .containsExactly("instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage");
        assertThat(ran.out().lines()).allMatch(line -> line.split("\t", -1).length == 2);
        assertThat(ran.out()).endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void anExampleGoesRoundThroughMarkdownAndJson(String example) {
        Ran json = run("export", example, "--format", "json");
        Ran markdown = run("export", example, "--format=md", "--out", file("x.md"));
        assertThat(markdown).isEqualTo(new Ran(0, "", ""));
        assertThat(run("export", file("x.md"), "--format", "json")).isEqualTo(json);
        assertThat(json.exit()).isZero();
        assertThat(json.err()).isEmpty();
    }

    @Test
    void aFileIsReplacedWholeAndKeepsItsPlace() throws IOException {
        Path target = folder.resolve("real.md");
        Files.writeString(target, "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);
        Ran ran = run("export", "instagram-shops", "--format", "md", "--out", link.toString());
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(target)).startsWith("---\n").endsWith("</details>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidOnOneLine() {
        Ran ran = run("export", "instagram-shops", "--format", "md", "--out", file("no/such/x.md"));
        assertThat(ran.exit()).isEqualTo(3);
        assertOneLine(ran, "no/such/x.md", "could not be written");
    }

    @Test
    void withoutItsSourceTheTextIsShorter() {
        assertThat(run("export", "instagram-shops", "--format", "md", "--no-source").out())
                .doesNotContain("<details>");
    }

    @Test
    void whatAPersonWroteWronglyExitsWithTwo() throws IOException {
        String json = run("export", "instagram-shops", "--format", "json").out();
        Path wrong =
                Files.writeString(
                        folder.resolve("wrong.json"), json.replace("\"TEAM\"", "\"TEEM\""));
        Ran ran = run("export", wrong.toString(), "--format", "md");
        assertThat(ran.exit()).isEqualTo(2);
        assertOneLine(ran, "wrong.json", "/mode", "TEAM");
    }

    @Test
    void whatCannotBeReadExitsWithThree() throws IOException {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"schemaVersion\":");
        assertOneLine(run("export", half.toString(), "--format", "md"), "half.json", "not JSON");
        Path zip = Files.write(folder.resolve("zip.md"), new byte[] {'P', 'K', 3, 4});
        assertOneLine(run("export", zip.toString(), "--format", "md"), "zip.md", "ZIP");
        assertOneLine(run("export", folder.toString(), "--format", "md"), "cannot be read");
        assertOneLine(run("export", file("none.md"), "--format", "md"), "none.md", "no such file");
        for (String name : List.of("half.json", "zip.md", "none.md")) {
            assertThat(run("export", file(name), "--format", "md").exit()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "examples x",
                "export",
                "export instagram-shops",
                "export instagram-shops --format",
                "export instagram-shops --format pdf",
                "export instagram-shops --format md --out",
                "export instagram-shops etsy-seller-messaging --format md",
                "export --format md",
                "export instagram-shops --format md --colour"
            })
    void wrongArgumentsExitWithThreeAndOneLine(String arguments) {
        Ran ran = run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(ran.exit()).isEqualTo(3);
        assertOneLine(ran, "lodestar: ");
    }

    @Test
    void aCaseIsComparedOnOneLineOfJson() {
        Ran ran = run("compare", CASES + "mix-trap.json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith(
                        "{\"verdict\":\"INCONCLUSIVE\",\"decidedBy\":\"crude and standardised disagree\","
                                + "\"crude\":{\"estimate\":1.464,\"low\":1.36387493876,\"high\":1.57147546237},"
                                + "\"standardised\":{\"estimate\":0.94488188976")
                .contains(
                        "\"mantelHaenszel\":{\"estimate\":0.94488188976",
                        "\"rateEffect\":-0.00175,\"mixEffect\":0.01335,\"warnings\":[\"Mix shift: ")
                .endsWith("\"]}\n");
        assertThat(run("compare", CASES + "incremental-cost.json").out())
                .contains(
                        "\"decidedBy\":\"interval holds 1\",\"crude\":{\"estimate\":0.990712",
                        "\"standardised\":null,\"mantelHaenszel\":null,\"rateEffect\":null,"
                                + "\"mixEffect\":null,\"warnings\":[");
    }

    @Test
    void everyProblemOfACaseHasALineWithItsPlace() throws IOException {
        Path wrong =
                Files.writeString(
                        folder.resolve("case.json"),
                        "{\"kind\": \"rate\", \"colour\": 1, \"a\": {\"clicks\": 1.5,"
                                + " \"purchases\": 1}, \"b\": {\"clicks\": 2, \"purchases\": 3}}");
        Ran ran = run("compare", wrong.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .allMatch(line -> line.startsWith("lodestar: " + wrong + ": "))
                .map(line -> line.substring(("lodestar: " + wrong + ": ").length()))
                .containsExactlyInAnyOrder(
                        "the case: “margin” is missing",
                        "/a/clicks: must be of type whole number",
                        "/a/purchases: purchases must not be more than clicks",
                        "/b/purchases: purchases must not be more than clicks",
                        "/colour: a case has no member “colour” here");
    }

    @Test
    void aCaseThatCannotBeReadExitsWithThree() throws IOException {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"kind\":");
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {'{', (byte) 0xC3, '('});
        assertOneLine(run("compare", half.toString()), "half.json", "not JSON, line 1");
        assertOneLine(run("compare", bytes.toString()), "bytes.json", "not UTF-8");
        assertOneLine(run("compare", file("none.json")), "none.json", "no such file");
        assertOneLine(run("compare", folder.toString()), "cannot be read");
        assertOneLine(run("compare"), "./lodestar compare CASE.json");
        for (String name : List.of("half.json", "bytes.json", "none.json")) {
            assertThat(run("compare", file(name)).exit()).isEqualTo(3);
        }
    }

    @Test
    void aForeignFileIsExportedWithNotesOnWhatWasLost() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "# Notes\n\nText.\n\n- One\n");
        Ran ran = run("export", notes.toString(), "--format", "md", "--no-source");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("# Notes", "| One |");
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("lodestar: "));
    }

    @Test
    void aWrittenFileHasOrdinaryPermissions() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        run("export", "instagram-shops", "--format", "json", "--out", file("new.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)))
                .isEqualTo(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("new.json"))));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertOneLine(Ran ran, String... parts) {
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(parts).endsWith("\n");
        assertThat(ran.err().lines()).hasSize(1);
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                new Main(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
                        .run(List.of(arguments));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
