package app.lodestar.dataset;

/**
 * A table as a framework's document names it.
 *
 * @param key the name that formulas use
 * @param sha256 of the source it was made from
 */
public record TableReference(String key, String sha256) {}
