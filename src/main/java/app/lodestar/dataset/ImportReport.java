package app.lodestar.dataset;

import java.util.List;

/**
 * What an import left out.
 *
 * @param rows stored
 * @param rejected left out
 * @param first the first 100 of those left out
 * @param counts of those left out, by column and reason
 */
public record ImportReport(
        long rows, long rejected, List<RejectedRow> first, List<RejectedCount> counts) {

    static ImportReport of(long rows, Rejections rejections) {
        return new ImportReport(rows, rejections.total(), rejections.first(), rejections.counts());
    }
}
