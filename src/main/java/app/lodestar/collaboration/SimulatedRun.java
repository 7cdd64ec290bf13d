package app.lodestar.collaboration;

import org.jspecify.annotations.Nullable;

/**
 * What came of a simulation.
 *
 * @param operations how many places its log has
 * @param divergence what did not hold, in words for whoever mends it; null when all did
 */
public record SimulatedRun(long seed, long operations, @Nullable String divergence) {}
