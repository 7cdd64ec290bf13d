package app.lodestar.dataset;

import app.lodestar.framework.DatasetOrigin;
import java.time.Instant;

/**
 * A dataset in a list.
 *
 * @param sha256 of the file that was handed over; a framework's document names its data by this
 * @param zone in which times without an offset were read
 * @param rows of all its tables
 * @param bytes that it takes on the server
 */
public record DatasetSummary(
        DatasetId id,
        String title,
        Instant createdAt,
        DatasetOrigin origin,
        String sha256,
        String zone,
        long rows,
        long bytes) {}
