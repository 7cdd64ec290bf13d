package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.framework.RefusedJson.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents made to hurt: they are refused, soon and without partial results. */
class FrameworkJsonHostileTest {
    private static final String HEAD = "{\"schemaVersion\": \"1.0.0\", \"id\": \"" + id("f") + "\"";

    @Test
    void badInputC9MillionDeepArraysAreRefused() {
        assertThat(refusedSoon("[".repeat(1_000_000)))
                .extracting(JsonProblem::code)
                .containsExactly(JsonProblem.Code.TOO_DEEP);
        assertThat(refusedSoon("{\"a\":".repeat(1_000_000)))
                .extracting(JsonProblem::code)
                .containsExactly(JsonProblem.Code.TOO_DEEP);
        assertThat(refusedSoon(HEAD + ", \"metrics\": " + "[".repeat(63) + "]".repeat(63) + "}"))
                .extracting(JsonProblem::code)
                .containsExactly(JsonProblem.Code.WRONG_TYPE);
    }

    @Test
    void badInputB5DeepAndWideOutlinesAreRefused() {
        assertThat(refusedSoon(HEAD + ", \"metrics\": [" + chain(10_000) + "]}"))
                .containsExactly(
                        new JsonProblem(
                                "/metrics/50/parentId", JsonProblem.Code.TOO_DEEP, List.of("50")));
        String wide =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "{\"id\":\"" + id("m" + i) + "\"}")
                        .collect(Collectors.joining(","));
        assertThat(refusedSoon(HEAD + ", \"metrics\": [" + wide + "]}"))
                .containsExactly(
                        new JsonProblem("/metrics", JsonProblem.Code.TOO_MANY, List.of("20,000")));
    }

    @Test
    void badInputB3CircleThroughAllMetricsIsFoundWithoutAStack() {
        int count = Limits.METRICS;
        String edges =
                IntStream.range(0, count)
                        .mapToObj(i -> edge(i, (i + 1) % count))
                        .collect(Collectors.joining(","));
        String metrics =
                IntStream.range(0, count)
                        .mapToObj(i -> "{\"id\":\"" + id("m" + i) + "\"}")
                        .collect(Collectors.joining(","));
        assertThat(
                        refusedSoon(
                                HEAD
                                        + ", \"metrics\": ["
                                        + metrics
                                        + "], \"edges\": ["
                                        + edges
                                        + "]}"))
                .extracting(JsonProblem::code)
                .containsExactly(JsonProblem.Code.CYCLE);
    }

    @Test
    void endlessTextsNamesAndNumbersAreRefused() {
        String long1 = "x".repeat(5_000_000);
        assertThat(refusedSoon(HEAD + ", \"title\": \"" + long1 + "\"}"))
                .containsExactly(
                        new JsonProblem(
                                "/title", JsonProblem.Code.TOO_LONG, List.of("120", "5,000,000")));
        assertThat(refusedSoon(HEAD + ", \"" + long1 + "\": 1}")).hasSize(1);
        assertThat(refusedSoon(HEAD + ", \"edition\": " + "9".repeat(1_000_000) + "}")).hasSize(1);
        assertThat(refusedSoon(HEAD + ", \"edition\": 1e2147483647}")).hasSize(1);
        assertThat(
                        refusedSoon(
                                HEAD
                                        + ", \"metrics\": [{\"id\": \""
                                        + id("a")
                                        + "\", \"weight\": 1e-2147483646}]}"))
                .hasSize(1);
        assertThat(refusedSoon(" ".repeat(Limits.IMPORT_BYTES + 1)))
                .extracting(JsonProblem::code)
                .containsExactly(JsonProblem.Code.TOO_LARGE);
    }

    @Test
    void aMillionUnknownMembersAreRefused() {
        String members =
                IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "\"m" + i + "\":0")
                        .collect(Collectors.joining(","));
        assertThat(refusedSoon(HEAD + "," + members + "}")).hasSize(20);
    }

    @Test
    void aDamagedDocumentIsReadWholeOrRefused() {
        for (long seed = 0; seed < 300; seed++) {
            String json = FrameworkJson.write(RandomFrameworks.framework(seed % 10, 60));
            String damaged = damage(json, new Random(seed));
            switch (FrameworkJson.read(damaged)) {
                case JsonReading.Read(MetricFramework framework) ->
                        TreeInvariants.assertSound(framework, "seed %d".formatted(seed));
                case JsonReading.Refused(List<JsonProblem> problems) ->
                        assertThat(problems).as("seed %d", seed).isNotEmpty().hasSizeLessThan(21);
            }
        }
    }

    /** Lines left out, doubled or swapped, or a stretch overwritten. */
    private static String damage(String json, Random random) {
        List<String> lines = new java.util.ArrayList<>(json.lines().toList());
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> java.util.Collections.swap(lines, at, other);
            default -> lines.set(at, lines.get(at).replaceFirst("[a-z0-9]+", "null"));
        }
        return String.join("\n", lines);
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i ->
                        "{\"id\":\"%s\"%s}"
                                .formatted(
                                        id("m" + i),
                                        i == 0
                                                ? ""
                                                : ",\"parentId\":\"" + id("m" + (i - 1)) + "\""))
                .collect(Collectors.joining(","));
    }

    private static String edge(int from, int to) {
        return "{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"kind\":\"SUM_TERM\"}"
                .formatted(id("e" + from), id("m" + from), id("m" + to));
    }

    private static List<JsonProblem> refusedSoon(String json) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(json));
    }
}
