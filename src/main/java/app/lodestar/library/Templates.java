package app.lodestar.library;

import app.lodestar.framework.MetricFramework;
import java.util.List;
import org.springframework.stereotype.Component;

/** The templates, in the order they are shown; each is read when first asked for. */
@Component
public class Templates {
    private final Shelf shelf =
            new Shelf(
                    "templates",
                    List.of("marketplace", "saas", "social", "ads", "fintech", "messaging"));

    /** Every template, in order. */
    public List<Template> all() {
        return shelf.keys().stream().map(key -> new Template(key, Shape.of(read(key)))).toList();
    }

    /**
     * The document of a template.
     *
     * @throws IllegalArgumentException if there is no template of that key
     */
    public MetricFramework read(String key) {
        return shelf.read(key);
    }
}
