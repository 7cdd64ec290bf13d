package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.framework.RefusedJson.document;
import static app.lodestar.framework.RefusedJson.edge;
import static app.lodestar.framework.RefusedJson.metric;
import static app.lodestar.framework.RefusedJson.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a JSON document may not say of how its parts hang together. */
class FrameworkJsonLinksTest {

    @Test
    void idsKeysAndNamesMayOccurOnlyOnce() {
        assertThat(
                        document(
                                ("\"metrics\": [%s, %s, {\"id\": \"%s\"}], \"context\": {\"stakeholders\":"
                                                + " [{\"id\": \"%s\", \"name\": \"Straße\"}, {\"id\": \"%s\", \"name\":"
                                                + " \"STRASSE\"}]}, \"claims\": [{\"id\": \"1\"}]")
                                        .formatted(
                                                metric("a", "\"key\": \"same_key\""),
                                                metric("b", "\"key\": \"same_key\""),
                                                id("a"),
                                                id("s"),
                                                id("framework"))))
                .containsExactlyInAnyOrder(
                        problem("/claims/0/id", JsonProblem.Code.BAD_FORMAT, "1"),
                        problem("/metrics/2/id", JsonProblem.Code.DUPLICATE_ID, id("a").toString()),
                        problem(
                                "/context/stakeholders/1/id",
                                JsonProblem.Code.DUPLICATE_ID,
                                id("framework").toString()),
                        problem("/metrics/1/key", JsonProblem.Code.DUPLICATE_KEY, "same_key"),
                        problem(
                                "/context/stakeholders/1/name",
                                JsonProblem.Code.DUPLICATE_NAME,
                                "STRASSE"));
    }

    @Test
    void referencesMustLeadToAnotherNodeOfTheRightKind() {
        String nowhere = id("nowhere").toString();
        assertThat(
                        document(
                                "\"metrics\": [%s, %s]"
                                        .formatted(
                                                metric(
                                                        "a",
                                                        "\"protects\": [\"%s\", \"%s\", \"%s\"], \"parentId\": \"%s\""
                                                                .formatted(
                                                                        id("b"), nowhere, id("a"),
                                                                        nowhere)),
                                                metric(
                                                        "b",
                                                        "\"goalIds\": [\"%s\"], \"parentId\": \"%s\""
                                                                .formatted(
                                                                        id("a"),
                                                                        id("framework"))))))
                .containsExactly(
                        problem("/metrics/0/protects/1", JsonProblem.Code.NOT_FOUND, nowhere),
                        problem(
                                "/metrics/0/protects/2",
                                JsonProblem.Code.SELF_REFERENCE,
                                id("a").toString()),
                        problem(
                                "/metrics/1/goalIds/0",
                                JsonProblem.Code.WRONG_KIND,
                                id("a").toString()),
                        problem("/metrics/0/parentId", JsonProblem.Code.NOT_FOUND, nowhere),
                        problem(
                                "/metrics/1/parentId",
                                JsonProblem.Code.WRONG_KIND,
                                id("framework").toString()));
    }

    @Test
    void aCircleInTheOutlineIsNamedOnce() {
        assertThat(
                        document(
                                "\"metrics\": [%s, %s, %s, %s]"
                                        .formatted(
                                                metric(
                                                        "a",
                                                        "\"name\": \"A\", \"parentId\": \"%s\""
                                                                .formatted(id("b"))),
                                                metric(
                                                        "b",
                                                        "\"name\": \"B\", \"parentId\": \"%s\""
                                                                .formatted(id("c"))),
                                                metric(
                                                        "c",
                                                        "\"name\": \"C\", \"parentId\": \"%s\""
                                                                .formatted(id("a"))),
                                                metric(
                                                        "d",
                                                        "\"name\": \"D\", \"parentId\": \"%s\""
                                                                .formatted(id("a"))))))
                .containsExactly(
                        problem("/metrics/0/parentId", JsonProblem.Code.CYCLE, "A", "B", "C", "A"));
    }

    @Test
    void edgesAreHeldToTheSameRulesAsLinks() {
        assertThat(
                        document(
                                "\"metrics\": [%s, %s], \"edges\": [%s, %s, %s, %s]"
                                        .formatted(
                                                metric("a", "\"name\": \"A\""),
                                                metric("b", "\"name\": \"B\""),
                                                edge("1", "a", "b", "FACTOR"),
                                                edge("2", "b", "a", "SUM_TERM"),
                                                edge("3", "a", "b", "FACTOR"),
                                                edge("4", "a", "a", "PEER"))))
                .containsExactly(
                        problem("/edges/2", JsonProblem.Code.EXISTS),
                        problem("/edges/3/to", JsonProblem.Code.SELF_REFERENCE, "A"),
                        problem("/edges", JsonProblem.Code.CYCLE, "A", "B", "A"));
    }
}
