package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;

import java.util.List;

/** JSON documents, piece by piece, and why they are refused. */
final class RefusedJson {

    private RefusedJson() {}

    static List<JsonProblem> document(String members) {
        return refused(
                "{\"schemaVersion\": \"1.0.0\", \"id\": \""
                        + id("framework")
                        + "\", "
                        + members
                        + "}");
    }

    static String metric(String word, String members) {
        return "{\"id\": \"%s\", %s}".formatted(id(word), members);
    }

    static String edge(String word, String from, String to, String kind) {
        return "{\"id\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"kind\": \"%s\"}"
                .formatted(id(word), id(from), id(to), kind);
    }

    static JsonProblem problem(String pointer, JsonProblem.Code code, String... details) {
        return new JsonProblem(pointer, code, List.of(details));
    }

    static List<JsonProblem> refused(String json) {
        return switch (FrameworkJson.read(json)) {
            case JsonReading.Read(MetricFramework framework) ->
                    throw new AssertionError("read as " + FrameworkJson.write(framework));
            case JsonReading.Refused(List<JsonProblem> problems) -> problems;
        };
    }
}
