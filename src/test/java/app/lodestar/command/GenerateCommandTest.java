package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GenerateCommandTest {
    private static final String TEMPLATES = "src/main/resources/templates/";

    private record Ran(int exit, String out, String err) {}

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    instagram-shops       | count(sessions where viewed = true and carted = true) / count(sessions where viewed = true)
                    etsy-seller-messaging | share(count(threads) where answered_24h = true)
                    onsite-ad-advantage   | funnel(ad_clicks -> purchases within 7 days per user_id)
                    """)
    void anExamplesTablesGoStraightIntoEval(String example, String formula) {
        assertThat(generate(example, 7, "a")).isEqualTo(new Ran(0, "", ""));
        Ran ran = run("eval", formula, "--data", folder.resolve("a").toString());
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"state\":\"ok\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"etsy-seller-messaging", "onsite-ad-advantage", "saas.json"})
    void theSameSeedGivesTheSameBytesAndAnotherDoesNot(String source) throws IOException {
        generate(source(source), 7, "a");
        generate(source(source), 7, "b");
        generate(source(source), 8, "c");
        assertThat(files("b")).isEqualTo(files("a")).isNotEmpty();
        assertThat(files("c")).hasSameSizeAs(files("a")).isNotEqualTo(files("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void everyFormulaOfAFrameworkRunsOnTablesMadeFromNothingElse(String example)
            throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), withoutTables(example));
        assertThat(generate(file.toString(), 1, "a")).isEqualTo(new Ran(0, "", ""));
        assertThat(files("a")).containsKey("events.csv");
        List<Node> metrics = framework(file).metrics();
        List<String> formulas = new ArrayList<>();
        for (Node metric : metrics) {
            formulas.add("--metric");
            formulas.add(metric.text(Field.KEY) + "=" + metric.text(Field.FORMULA));
        }
        for (Node metric : metrics) {
            List<String> eval = new ArrayList<>(List.of("eval", metric.text(Field.FORMULA)));
            eval.addAll(List.of("--data", folder.resolve("a").toString()));
            eval.addAll(formulas);
            Ran ran = run(eval.toArray(String[]::new));
            assertThat(ran.exit()).as("%s: %s", metric.text(Field.FORMULA), ran.out()).isZero();
        }
    }

    @Test
    void theStepsAreThoseOfTheFlow() throws IOException {
        generate(source("marketplace.json"), 1, "a");
        assertThat(files("a")).containsOnlyKeys("events.csv");
        assertThat(files("a").get("events.csv")).hasLineCount(3001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mix-shift", "bots"})
    void aTrapIsPlantedWhenItIsAskedFor(String trap) throws IOException {
        generate(source("marketplace.json"), 1, "a");
        generate(source("marketplace.json"), 1, "b", "--trap", trap);
        assertThat(files("b").get("events.csv")).isNotEqualTo(files("a").get("events.csv"));
    }

    @Test
    void badInputA4ANameThatIsNoFileIsRefused() throws IOException {
        String json = run("export", "instagram-shops", "--format", "json").out();
        Path file =
                Files.writeString(
                        folder.resolve("x.json"),
                        json.replace(
                                "\"count(sessions where viewed = true)\"",
                                "\"count(`../sessions`)\""));
        Ran ran = generate(file.toString(), 1, "a");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("../sessions").hasLineCount(1);
        assertThat(folder.resolve("sessions.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--seed 1 --rows 0", "--seed x --rows 5", "--rows 5", "--seed 1 --trap no"})
    void whatIsMissingOrWrongIsSaidOnOneLine(String options) {
        List<String> arguments = new ArrayList<>(List.of("generate", "instagram-shops"));
        arguments.addAll(List.of("--out", folder.resolve("a").toString()));
        arguments.addAll(List.of(options.split(" ")));
        Ran ran = run(arguments.toArray(String[]::new));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).hasLineCount(1);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private static String source(String name) {
        return name.endsWith(".json") ? TEMPLATES + name : name;
    }

    private static String withoutTables(String example) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode document =
                (ObjectNode) json.readTree(run("export", example, "--format", "json").out());
        document.remove("datasets");
        return json.writeValueAsString(document);
    }

    private static MetricFramework framework(Path file) throws IOException {
        return switch (FrameworkJson.read(Files.readString(file))) {
            case JsonReading.Read(MetricFramework read) -> read;
            case JsonReading.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private Ran generate(String source, long seed, String into, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("generate", source, "--seed", "" + seed, "--rows", "3000"));
        arguments.addAll(List.of("--out", folder.resolve(into).toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                        .run(List.of(arguments));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
