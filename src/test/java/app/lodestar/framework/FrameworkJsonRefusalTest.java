package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.framework.RefusedJson.document;
import static app.lodestar.framework.RefusedJson.metric;
import static app.lodestar.framework.RefusedJson.problem;
import static app.lodestar.framework.RefusedJson.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkJsonRefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\" 1}",
                "nonsense",
                "{\"a\": NaN}",
                "{} {}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "// note\n{}",
                "\u0000"
            })
    void whatIsNotJsonIsNamedWithItsPlace(String text) {
        assertThat(refused(text))
                .first()
                .extracting(JsonProblem::code)
                .isEqualTo(JsonProblem.Code.NOT_JSON);
    }

    @Test
    void lineAndColumnOfASyntaxErrorAreNamed() {
        assertThat(refused("{\"title\": \"x\",\n  \"mode\": what}"))
                .containsExactly(problem("/mode", JsonProblem.Code.NOT_JSON, "2", "11"));
    }

    @Test
    void aNewerVersionIsNamedAndNothingElseIsSaid() {
        for (String version : List.of("2.0.0", "1.2.0", "1.10.3", "999.0.0")) {
            assertThat(refused("{\"schemaVersion\": \"%s\", \"new\": 1}".formatted(version)))
                    .containsExactly(
                            problem("/schemaVersion", JsonProblem.Code.NEWER_VERSION, version));
        }
    }

    @Test
    void aVersionThatNeverWasIsRefused() {
        for (String version : List.of("0.9.0", "1", "1.0", "one", "01.0.0", "1.0.0-beta", "")) {
            assertThat(refused("{\"schemaVersion\": \"%s\"}".formatted(version)))
                    .containsExactly(
                            problem("/schemaVersion", JsonProblem.Code.UNKNOWN_VERSION, version));
        }
        assertThat(refused("{\"schemaVersion\": 1}"))
                .containsExactly(problem("/schemaVersion", JsonProblem.Code.WRONG_TYPE, "string"));
        assertThat(refused("{}"))
                .containsExactly(
                        problem("/schemaVersion", JsonProblem.Code.MISSING, "schemaVersion"));
        assertThat(refused("[]"))
                .containsExactly(problem("", JsonProblem.Code.WRONG_TYPE, "object"));
    }

    @Test
    void membersThatOccurTwiceAreRefused() {
        assertThat(
                        document(
                                "\"title\": \"a\", \"title\": \"b\", \"metrics\": [%s]"
                                        .formatted(
                                                metric("a", "\"name\": \"x\", \"name\": \"x\""))))
                .containsExactly(
                        problem("/title", JsonProblem.Code.DUPLICATE_MEMBER, "title"),
                        problem("/metrics/0/name", JsonProblem.Code.DUPLICATE_MEMBER, "name"));
    }

    @Test
    void unknownMembersAreRefusedWithTheirPlace() {
        assertThat(
                        document(
                                ("\"titel\": 1, \"context\": {\"a/b~c\": {}, \"lifecycle\": {\"x\": 1}},"
                                                + " \"metrics\": [%s]")
                                        .formatted(
                                                metric(
                                                        "a",
                                                        "\"metric.name\": 1, \"buried\": null"))))
                .containsExactly(
                        problem("/titel", JsonProblem.Code.UNKNOWN_FIELD, "titel"),
                        problem("/context/a~1b~0c", JsonProblem.Code.UNKNOWN_FIELD, "a/b~c"),
                        problem("/context/lifecycle/x", JsonProblem.Code.UNKNOWN_FIELD, "x"),
                        problem(
                                "/metrics/0/metric.name",
                                JsonProblem.Code.UNKNOWN_FIELD,
                                "metric.name"),
                        problem("/metrics/0/buried", JsonProblem.Code.UNKNOWN_FIELD, "buried"));
    }

    @Test
    void wrongTypesAreRefusedWithTheOneExpected() {
        assertThat(
                        document(
                                ("\"title\": 1, \"edition\": \"2\", \"context\": [], \"goals\": {},"
                                                + " \"authors\": \"Ana\", \"metrics\": [7, %s]")
                                        .formatted(
                                                metric(
                                                        "a",
                                                        "\"name\": null, \"lenses\": \"x\", \"filters\": [\"a\", 1],"
                                                                + " \"target\": {\"value\": \"12 %\"}, \"weight\": true"))))
                .containsExactly(
                        problem("/title", JsonProblem.Code.WRONG_TYPE, "string"),
                        problem("/edition", JsonProblem.Code.WRONG_TYPE, "number"),
                        problem("/context", JsonProblem.Code.WRONG_TYPE, "object"),
                        problem("/goals", JsonProblem.Code.WRONG_TYPE, "array"),
                        problem("/authors", JsonProblem.Code.WRONG_TYPE, "array"),
                        problem("/metrics/0", JsonProblem.Code.WRONG_TYPE, "object"),
                        problem("/metrics/1/name", JsonProblem.Code.WRONG_TYPE, "string"),
                        problem("/metrics/1/lenses", JsonProblem.Code.WRONG_TYPE, "array"),
                        problem("/metrics/1/filters/1", JsonProblem.Code.WRONG_TYPE, "string"),
                        problem("/metrics/1/target/value", JsonProblem.Code.WRONG_TYPE, "number"),
                        problem("/metrics/1/weight", JsonProblem.Code.WRONG_TYPE, "number"));
    }

    @Test
    void valuesAreHeldToTheSameRulesAsEdits() {
        assertThat(
                        document(
                                ("\"edition\": 1.5, \"approversRequired\": 6, \"currency\": \"EURO\","
                                                + " \"metrics\": [%s]")
                                        .formatted(
                                                metric(
                                                        "a",
                                                        "\"key\": \"A\", \"name\": \"  \", \"tier\": \"TOP\","
                                                                + " \"baseline\": {\"asOf\": \"2025-02-30\"},"
                                                                + " \"target\": {\"value\": 1e99}, \"span\": null,"
                                                                + " \"grain\": \"\", \"entity\": \"a\\nb\""))))
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly(
                        "/edition BAD_FORMAT",
                        "/approversRequired OUT_OF_RANGE",
                        "/currency BAD_FORMAT",
                        "/metrics/0/key BAD_FORMAT",
                        "/metrics/0/name BLANK",
                        "/metrics/0/tier NOT_A_CHOICE",
                        "/metrics/0/baseline/asOf BAD_FORMAT",
                        "/metrics/0/target/value OUT_OF_RANGE",
                        "/metrics/0/grain NOT_A_CHOICE",
                        "/metrics/0/entity BAD_CHARACTERS");
    }

    @Test
    void numbersBeyondAllMeasureAreRefused() {
        assertThat(document("\"edition\": 1e99999999999999999999"))
                .containsExactly(problem("/edition", JsonProblem.Code.OUT_OF_RANGE));
    }

    @Test
    void whatMustBeThereIsMissed() {
        assertThat(document("\"metrics\": [{}], \"edges\": [{\"id\": \"%s\"}]".formatted(id("e"))))
                .containsExactly(
                        problem("/metrics/0/id", JsonProblem.Code.MISSING, "id"),
                        problem("/edges/0/from", JsonProblem.Code.MISSING, "from"),
                        problem("/edges/0/to", JsonProblem.Code.MISSING, "to"),
                        problem("/edges/0/kind", JsonProblem.Code.MISSING, "kind"));
    }

    @Test
    void onlyTheFirstTwentyProblemsAreReported() {
        String metrics =
                IntStream.range(0, 100).mapToObj(_ -> "{}").collect(Collectors.joining(","));
        assertThat(document("\"metrics\": [" + metrics + "]"))
                .hasSize(20)
                .last()
                .isEqualTo(problem("/metrics/19/id", JsonProblem.Code.MISSING, "id"));
    }
}
