package app.lodestar.library;

import app.lodestar.framework.Tier;
import java.util.Map;

/**
 * A skeleton to start from, with questions in place of answers.
 *
 * @param key its lasting name
 * @param shape how many metrics stand in each tier; a tier without any is not there
 */
public record Template(String key, Map<Tier, Integer> shape) {
    public Template {
        shape = Map.copyOf(shape);
    }
}
