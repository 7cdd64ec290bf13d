package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a whole file once and learns what its columns hold; keeps no row. */
final class TextScan {

    private static final int SHOWN = 20;
    static final int EVERY = 8_192;

    private final Reading reading;
    private final ImportLimits limits;
    private final RowListener listener;

    TextScan(Reading reading, ImportLimits limits, RowListener listener) {
        this.reading = reading;
        this.limits = limits;
        this.listener = listener;
    }

    /** What the file holds. */
    TextShape scan(TextFile file) throws IOException, FileProblemException {
        try (var in = new CountedStream(Files.newInputStream(file.path()));
                var records = file.open(in, reading, limits)) {
            return scan(records, in);
        } catch (CharacterCodingException e) {
            throw new FileProblemException(FileProblem.of(Kind.BINARY));
        }
    }

    private TextShape scan(Records records, CountedStream in)
            throws IOException, FileProblemException {
        int width = records.header().size();
        var columns = IntStream.range(0, width).mapToObj(_ -> new ColumnShape()).toList();
        var nulls = NullTexts.of(reading);
        List<RejectedRow> shown = new ArrayList<>();
        long rows = 0;
        long ragged = 0;
        while (records.next()) {
            if (records.size() != width) {
                ragged++;
                if (shown.size() < SHOWN) {
                    shown.add(RejectedRow.of(records, null, raggedness(records, width)));
                }
                continue;
            }
            rows++;
            if (rows > limits.rows()) {
                throw new FileProblemException(FileProblem.of(Kind.TOO_MANY_ROWS, limits.rows()));
            }
            if (rows % EVERY == 0) {
                listener.read(rows, in.count());
            }
            look(records, columns, nulls);
        }
        listener.read(rows, in.count());
        return new TextShape(records.header(), columns, rows, ragged, shown, records.plain());
    }

    static RejectedRow.Reason raggedness(Records records, int width) {
        return records.size() < width
                ? RejectedRow.Reason.TOO_FEW_CELLS
                : RejectedRow.Reason.TOO_MANY_CELLS;
    }

    private static void look(Records records, List<ColumnShape> columns, NullTexts nulls) {
        byte[] buffer = records.buffer();
        for (int i = 0; i < columns.size(); i++) {
            int start = records.start(i);
            int end = records.end(i);
            var column = columns.get(i);
            if (start == end || nulls.isNull(buffer, start, end)) {
                column.addNull();
            } else if (column.isText()) {
                column.addText();
            } else {
                int fit = Fit.of(buffer, start, end);
                column.add(records.saidToBeText(i) ? fit & Fit.OF_TEXT : fit);
            }
        }
    }
}
