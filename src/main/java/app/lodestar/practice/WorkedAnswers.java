package app.lodestar.practice;

import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Frameworks that answer questions: those written for the bank, and the worked examples. Each is
 * read when first asked for.
 */
@Component
public class WorkedAnswers {
    private static final String FOLDER = "/questions/answers/";

    private final Examples examples;
    private final Map<String, MetricFramework> documents = new ConcurrentHashMap<>();

    WorkedAnswers(Examples examples) {
        this.examples = examples;
    }

    /**
     * The worked answer of a question; empty when it names none.
     *
     * @throws IllegalArgumentException if it names one that is not in the product
     */
    public Optional<MetricFramework> to(Question question) {
        return Optional.ofNullable(question.answer())
                .map(key -> documents.computeIfAbsent(key, this::read));
    }

    private MetricFramework read(String key) {
        String path = FOLDER + key + ".json";
        try (var file = WorkedAnswers.class.getResourceAsStream(path)) {
            if (file == null) {
                return examples.read(key);
            }
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (FrameworkJson.read(json)) {
                case JsonReading.Read(MetricFramework document) -> document;
                case JsonReading.Refused(var problems) ->
                        throw new IllegalStateException(path + ": " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
