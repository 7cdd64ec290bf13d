package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.rubric.CheckId;
import app.lodestar.scoring.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private record Ran(int exit, String out, String err) {}

    @TempDir private Path folder;
    @TempDir private Path data;

    @BeforeEach
    void aShop() throws IOException {
        Files.writeString(
                folder.resolve("shop.json"), FrameworkJson.write(Shop.framework().build()));
        Shop.orders(data, 5);
    }

    @Test
    void everyCheckIsThereOnceInItsOrderAndTheScoreIsTheirSum() {
        JsonNode review = json();
        List<String> ids = new ArrayList<>();
        double all = 0;
        double passed = 0;
        for (JsonNode check : review.get("checks")) {
            ids.add(check.get("id").stringValue());
            String status = check.get("status").stringValue();
            assertThat(status).isIn("pass", "fail", "n/a", "waived");
            assertThat(check.get("severity").stringValue()).isIn("error", "warning", "info");
            assertThat(check.get("credit").doubleValue()).isBetween(0.0, 1.0);
            assertThat(check.get("evidence").isEmpty()).isEqualTo(!status.equals("fail"));
            assertThat(check.get("fix").isNull()).isEqualTo(!status.equals("fail"));
            if (Set.of("pass", "fail").contains(status)) {
                all += check.get("weight").intValue();
                passed += check.get("weight").intValue() * check.get("credit").doubleValue();
            }
        }
        assertThat(ids)
                .isEqualTo(Arrays.stream(CheckId.values()).map(CheckId::code).toList())
                .hasSize(43);
        assertThat(review.get("score").doubleValue()).isCloseTo(100 * passed / all, within(1e-9));
    }

    @Test
    void theModeIsThatOfTheFileUnlessOneIsGiven() {
        assertThat(json().get("mode").stringValue()).isEqualTo("team");
        JsonNode practice = json("--mode", "practice");
        assertThat(practice.get("mode").stringValue()).isEqualTo("practice");
        assertThat(check(practice, CheckId.TIE_1).get("severity").stringValue())
                .isEqualTo("warning");
        assertThat(check(json(), CheckId.TIE_1).get("severity").stringValue()).isEqualTo("error");
    }

    @Test
    void onlyDataMakeTheChecksOfDataRun() {
        assertThat(status(json(), CheckId.DAT_1)).isEqualTo("n/a");
        assertThat(status(json("--data", data.toString()), CheckId.DAT_1)).isEqualTo("pass");
        assertThat(status(json("--data", data.toString()), CheckId.DAT_2)).isNotEqualTo("n/a");
    }

    @Test
    void aFailureExitsWithOneOnlyWhenAskedTo() {
        assertThat(run("check", framework()).exit()).isZero();
        Ran ran = run("check", framework(), "--fail-on", "error");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Rubric: ").contains("Error CTX-1: ", "Cheapest fixes:");
        assertThat(ran.err()).startsWith("lodestar: a check fails");
    }

    @Test
    void aFileThatIsWrongAsAWholeIsNamedWithoutAPlaceInIt() throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), "[]");
        assertThat(run("check", list.toString()).err())
                .isEqualTo("lodestar: " + list + ": expected object.\n");
    }

    @Test
    void aMissingNorthStarIsAskedForByItsName() throws IOException {
        Files.writeString(
                folder.resolve("shop.json"),
                FrameworkJson.write(FrameworkBuilder.aFramework().titled("Empty").build()));
        assertThat(run("check", framework()).out())
                .contains("TIE-1: add: a north star\n", "CTX-2: add: a stakeholder\n")
                .doesNotContain("add: metric", "add: a metric");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void anExampleScoresNinetyOrMoreOnItsOwnDataAndFailsNoError(String example) {
        Ran ran = run("check", example, "--format", "json", "--fail-on", "error");
        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode review = JsonMapper.builder().build().readTree(ran.out());
        assertThat(review.get("score").doubleValue()).isGreaterThanOrEqualTo(90);
        assertThat(status(review, CheckId.DAT_1)).isEqualTo("pass");
        assertThat(status(review, CheckId.DAT_2)).isNotEqualTo("n/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--mode", "--mode=other", "--format=md", "--fail-on=info", "--x=1", "b"})
    void wrongArgumentsAreNamedInOneLine(String wrong) {
        Ran ran = run("check", framework(), wrong);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("lodestar: ").containsOnlyOnce("\n");
    }

    private static JsonNode check(JsonNode review, CheckId id) {
        return review.get("checks")
                .valueStream()
                .filter(check -> check.get("id").stringValue().equals(id.code()))
                .findFirst()
                .orElseThrow();
    }

    private static String status(JsonNode review, CheckId id) {
        return check(review, id).get("status").stringValue();
    }

    private JsonNode json(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", framework(), "--format", "json"));
        arguments.addAll(List.of(more));
        Ran ran = run(arguments.toArray(String[]::new));
        assertThat(ran.exit()).isZero();
        return JsonMapper.builder().build().readTree(ran.out());
    }

    private String framework() {
        return folder.resolve("shop.json").toString();
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                new Main(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
                        .run(List.of(arguments));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
