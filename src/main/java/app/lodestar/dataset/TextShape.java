package app.lodestar.dataset;

import java.util.List;

/**
 * What a file of text holds, learnt from all of it.
 *
 * @param header as the file writes it
 * @param columns one for each name of the header
 * @param rows that have as many cells as the header
 * @param ragged how many rows have not
 * @param raggedRows the first of them
 * @param plain whether the engine's own reader would see the same rows
 */
record TextShape(
        List<String> header,
        List<ColumnShape> columns,
        long rows,
        long ragged,
        List<RejectedRow> raggedRows,
        boolean plain) {}
