package app.lodestar.dataset;

import java.util.UUID;

/** Which dataset; random, never given to another. */
public record DatasetId(UUID value) {}
