package app.lodestar.library;

import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Documents that ship inside the product, each parsed once, when it is first asked for. */
final class Shelf {
    private final String folder;
    private final List<String> keys;
    private final Map<String, MetricFramework> documents = new ConcurrentHashMap<>();

    Shelf(String folder, List<String> keys) {
        this.folder = folder;
        this.keys = List.copyOf(keys);
    }

    List<String> keys() {
        return keys;
    }

    MetricFramework read(String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("nothing called " + key + " among the " + folder);
        }
        return documents.computeIfAbsent(key, this::parse);
    }

    private MetricFramework parse(String key) {
        String path = "/" + folder + "/" + key + ".json";
        try (var file = Shelf.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not in the product");
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
