package app.lodestar.rubric;

import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonProblem;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The worked examples, read from the files that ship. */
final class Frameworks {
    static final List<String> EXAMPLES =
            List.of("instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage");

    private Frameworks() {}

    static MetricFramework example(String key) {
        try (InputStream in =
                Objects.requireNonNull(
                        Frameworks.class.getResourceAsStream("/examples/" + key + ".json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (FrameworkJson.read(json)) {
                case JsonReading.Read(MetricFramework framework) -> framework;
                case JsonReading.Refused(List<JsonProblem> problems) ->
                        throw new IllegalStateException(key + ": " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
