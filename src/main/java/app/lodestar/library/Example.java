package app.lodestar.library;

import app.lodestar.framework.Tier;
import java.util.Map;

/**
 * A worked example that ships with the product.
 *
 * @param key its lasting name in addresses and commands
 * @param title the title of its document
 * @param shape how many metrics stand in each tier; a tier without any is not there
 */
public record Example(String key, String title, Map<Tier, Integer> shape) {
    public Example {
        shape = Map.copyOf(shape);
    }
}
