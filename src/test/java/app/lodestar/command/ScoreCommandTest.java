package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.Tier;
import app.lodestar.scoring.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir private Path folder;
    @TempDir private Path data;

    @BeforeEach
    void aShop() throws IOException {
        write(Shop.framework());
        Shop.orders(data, 5);
    }

    private void write(FrameworkBuilder framework) throws IOException {
        Files.writeString(folder.resolve("shop.json"), FrameworkJson.write(framework.build()));
    }

    @Test
    void theScorecardIsPrintedAsText() {
        Ran ran = score();
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Score: On track\n")
                .contains("Score of 100                   46.67\n")
                .contains("kept       North star  40")
                .contains("33.33");
    }

    @Test
    void theJsonHoldsEveryNumberAndNothingElseIsPrinted() {
        Ran ran = score("--format", "json");
        JsonNode card = JsonMapper.builder().build().readTree(ran.out());
        assertThat(card.get("status").stringValue()).isEqualTo("on-track");
        assertThat(card.at("/metrics/0/value").doubleValue()).isEqualTo(40);
        assertThat(card.at("/metrics/0/period").stringValue()).isEqualTo("2026-01-12");
        assertThat(card.at("/guardrails/0/value").doubleValue()).isEqualTo(0.05);
        assertThat(card.at("/guardrails/0/guardrail").stringValue()).isEqualTo("safe");
        assertThat(ran.err()).isEmpty();
        assertThat(score("--format=json")).isEqualTo(ran);
    }

    @Test
    void theMarkdownIsWhatAnExportCarries() {
        Ran ran = score("--format", "md");
        assertThat(ran.out()).startsWith("## Score: On track\n\n- ").contains("| Metric | Tier |");
    }

    @Test
    void anExportWithDataCarriesTheScoresAndIsReadBackWithoutThem() throws IOException {
        Ran ran = run("export", framework(), "--format", "md", "--data", data.toString());
        assertThat(ran.out())
                .contains("\n## Score: On track\n")
                .contains("| kept | North star | 40 ");
        Path file = folder.resolve("scored.md");
        Files.writeString(file, ran.out());
        assertThat(run("export", file.toString(), "--format", "md"))
                .isEqualTo(run("export", framework(), "--format", "md"));
        Ran json = run("export", framework(), "--format", "json", "--data", data.toString());
        assertThat(json.exit()).isZero();
        JsonNode document = JsonMapper.builder().build().readTree(json.out());
        assertThat(document.get("scores"))
                .isEqualTo(JsonMapper.builder().build().readTree(score("--format", "json").out()));
        assertThat(document.at("/scores/dataHash").stringValue()).matches("[0-9a-f]{64}");
        Files.writeString(folder.resolve("scored.json"), json.out());
        assertThat(run("export", folder.resolve("scored.json").toString(), "--format", "json"))
                .isEqualTo(run("export", framework(), "--format", "json"));
    }

    @ParameterizedTest
    @CsvSource({"blocked, 0", "unknown, 0", "at-risk, 0", "on-track, 1", "achieved, 1"})
    void theStatusOrWorseExitsWithOne(String state, int exit) {
        Ran ran = score("--fail-on", state);
        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(ran.out()).startsWith("Score: On track\n");
        assertThat(ran.err()).isEqualTo(exit == 0 ? "" : "lodestar: the status is On track\n");
    }

    @Test
    void aBreachIsTheWorstOfAll() throws IOException {
        Shop.orders(data, 60);
        assertThat(score("--fail-on", "blocked").exit()).isEqualTo(1);
        assertThat(score().exit()).isZero();
        assertThat(score().out()).startsWith("Score: Blocked\n- refund_rate is 0.6");
    }

    @Test
    void badInputB8AFormulaThatCannotBeReadIsToldAndTheScoreGoesOn() throws IOException {
        write(
                Shop.framework()
                        .withMetric("odd", Shop.metric(Tier.SUPPORTING, "@keptt"))
                        .withMetric("half", Shop.metric(Tier.SUPPORTING, "count(orders")));
        Ran ran = score();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("Score: On track\n").contains("There is no metric @keptt");
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err())
                .contains("lodestar: odd: the formula, line 1, column 1: ", "@kept")
                .contains("lodestar: half: the formula, line 1, column ");
    }

    @Test
    void theFrameworkMayBeMarkdownOrAnExample() {
        Path file = folder.resolve("shop.md");
        run("export", framework(), "--format", "md", "--out", file.toString());
        assertThat(run("score", file.toString(), "--data", data.toString())).isEqualTo(score());
        Ran example = run("score", "instagram-shops", "--data", data.toString());
        assertThat(example.exit()).isZero();
        assertThat(example.out()).startsWith("Score: Unknown\n");
    }

    @Test
    void whatAPersonWroteWronglyExitsWithTwo() throws IOException {
        Path file = folder.resolve("shop.json");
        Files.writeString(file, Files.readString(file).replace("NORTH_STAR", "SOUTH"));
        Ran ran = score();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("shop.json").hasLineCount(1);
    }

    @Test
    void badInputA1UnreadableDataExitWithThree() throws IOException {
        Files.writeString(data.resolve("empty.csv"), "");
        Ran ran = score();
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("empty.csv").hasLineCount(1);
        assertThat(run("score", framework(), "--data", "no such folder").exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "score x.json",
                "score --data x",
                "score none.json --data x",
                "score instagram-shops --data",
                "score instagram-shops y --data x",
                "score instagram-shops --data x --format pdf",
                "score instagram-shops --data x --fail-on bad",
                "score instagram-shops --data x --colour red"
            })
    void wrongArgumentsExitWithThreeAndOneLine(String arguments) {
        Ran ran = run(arguments.split(" ", -1));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("lodestar: ").hasLineCount(1);
    }

    private String framework() {
        return folder.resolve("shop.json").toString();
    }

    private Ran score(String... more) {
        var arguments = new ArrayList<>(List.of("score", framework(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
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
