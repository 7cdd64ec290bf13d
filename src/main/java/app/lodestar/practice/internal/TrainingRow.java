package app.lodestar.practice.internal;

import java.time.Instant;

/**
 * The columns of a training.
 *
 * @param found names of flaws with blanks between; empty for none
 * @param missed names of flaws with blanks between; empty for none
 * @param marks ids of pieces, each with an equals sign and perhaps the name of a flaw, with blanks
 *     between; empty for none, and where they were not kept
 */
public record TrainingRow(
        Instant finishedAt,
        String example,
        int flaws,
        long seed,
        int marked,
        int named,
        String found,
        String missed,
        String marks) {}
