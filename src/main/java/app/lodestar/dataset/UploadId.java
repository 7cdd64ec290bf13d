package app.lodestar.dataset;

import java.util.UUID;

/** Which file that waits to be imported; random, never given to another. */
public record UploadId(UUID value) {}
