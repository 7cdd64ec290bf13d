package app.lodestar.dataset.internal;

/**
 * What is stored of a dataset.
 *
 * @param sourceSha256 of the file that was handed over
 * @param contentSha256 of the file and of how it was read
 * @param rowCount of all tables
 * @param fileBytes of the database file
 * @param described its tables, as JSON
 */
public record DatasetRow(
        String title,
        String origin,
        String sourceSha256,
        String contentSha256,
        String zone,
        long rowCount,
        long fileBytes,
        String described) {}
