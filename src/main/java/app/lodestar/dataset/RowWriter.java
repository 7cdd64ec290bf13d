package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes rows as the engine reads them without being told anything: commas, points, days as ISO
 * 8601, times in UTC. A row that does not fit its types is not written at all.
 */
final class RowWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final OutputStream out;
    private final List<TargetColumn> columns;
    private final Reading reading;
    private final ZoneId zone;
    private final NullTexts nulls;
    private byte[] row = new byte[8 * 1024];
    private int length;

    RowWriter(OutputStream out, List<TargetColumn> columns, Reading reading, ZoneId zone) {
        this.out = out;
        this.columns = columns;
        this.reading = reading;
        this.zone = zone;
        this.nulls = NullTexts.of(reading);
    }

    /** Writes a row, which has all its cells; empty if it is written, else why it is not. */
    Optional<RejectedRow> write(Records records) throws IOException {
        length = 0;
        byte[] buffer = records.buffer();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                put((byte) ',');
            }
            int start = records.start(i);
            int end = records.end(i);
            if (start < end && !nulls.isNull(buffer, start, end)) {
                var reason = cell(records, i);
                if (reason.isPresent()) {
                    return Optional.of(
                            RejectedRow.of(records, columns.get(i).name(), reason.get()));
                }
            }
        }
        if (length == 0) {
            // A row of one cell without a value: an empty line would be no row.
            put("\"\"");
        }
        put((byte) '\n');
        out.write(row, 0, length);
        return Optional.empty();
    }

    private Optional<RejectedRow.Reason> cell(Records records, int i) {
        byte[] buffer = records.buffer();
        int start = records.start(i);
        int end = records.end(i);
        var type = columns.get(i).type();
        if (type == ColumnType.STRING) {
            text(buffer, start, end, records.doubledQuotes(i));
            return Optional.empty();
        }
        int fit = Fit.of(buffer, start, end);
        if ((fit & needed(type)) == 0) {
            return Optional.of(RejectedRow.Reason.NOT_OF_ITS_TYPE);
        }
        int from = start;
        while (buffer[from] == ' ') {
            from++;
        }
        int to = end;
        while (buffer[to - 1] == ' ') {
            to--;
        }
        try {
            switch (type) {
                case STRING, BOOL, INT -> put(buffer, from, to);
                case DECIMAL ->
                        put(
                                decimal(
                                        new String(
                                                buffer,
                                                from,
                                                to - from,
                                                StandardCharsets.US_ASCII)));
                case DATE -> put(Days.day(buffer, from, to, order()).toString());
                case TIMESTAMP -> put(time(buffer, from, to));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(RejectedRow.Reason.NO_SUCH_TIME);
        }
    }

    private int needed(ColumnType type) {
        return switch (type) {
            case STRING -> Fit.ALL;
            case BOOL -> Fit.BOOL;
            case INT -> Fit.INT;
            case DECIMAL -> reading.decimalFit();
            case DATE -> reading.dateFit();
            case TIMESTAMP -> reading.timeFit();
        };
    }

    private DayOrder order() {
        return reading.dayOrder() == null ? DayOrder.DAY_FIRST : reading.dayOrder();
    }

    private String decimal(String text) {
        if (!reading.decimalComma() && !reading.groupedDigits()) {
            return text;
        }
        return Double.toString(
                Numbers.value(text, reading.decimalComma(), reading.groupedDigits()));
    }

    private String time(byte[] buffer, int from, int to) {
        var instant = Days.instant(buffer, from, to, order(), zone);
        return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private void text(byte[] buffer, int start, int end, boolean doubled) {
        put((byte) '"');
        for (int i = start; i < end; i++) {
            if (buffer[i] == '"' && !doubled) {
                put((byte) '"');
            }
            put(buffer[i]);
        }
        put((byte) '"');
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        put(bytes, 0, bytes.length);
    }

    private void put(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            put(bytes[i]);
        }
    }

    private void put(byte b) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = b;
    }
}
