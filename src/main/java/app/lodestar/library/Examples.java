package app.lodestar.library;

import app.lodestar.framework.MetricFramework;
import java.util.List;
import org.springframework.stereotype.Component;

/** The worked examples, in the order they are shown; each is read when first asked for. */
@Component
public class Examples {
    private final Shelf shelf =
            new Shelf(
                    "examples",
                    List.of("instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"));

    /** Every example, in order. */
    public List<Example> all() {
        return shelf.keys().stream().map(this::describe).toList();
    }

    /**
     * The document of an example.
     *
     * @throws IllegalArgumentException if there is no example of that key
     */
    public MetricFramework read(String key) {
        return shelf.read(key);
    }

    private Example describe(String key) {
        MetricFramework document = read(key);
        return new Example(key, document.root().label(), Shape.of(document));
    }
}
