package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Delimited text as in RFC 4180, read from UTF-8 bytes. Lines end with LF, CRLF or CR. Empty lines
 * are skipped where a row has several columns. A quote inside an unquoted cell is text.
 */
final class CsvRecords implements Records {

    private static final int SLACK = 64 * 1024;

    private final InputStream in;
    private final byte delimiter;
    private final int longest;
    private final byte[] buffer;
    private int begin;
    private int limit;
    private boolean ended;

    private final CellMarks cells = new CellMarks();
    private int textEnd;
    private int rowEnd;
    private byte quotedHigh;
    private long line = 1;
    private long nextLine = 1;
    private long read;
    private boolean plain = true;
    private boolean lineFeeds;
    private boolean pairs;
    private List<String> header = List.of();

    private CsvRecords(InputStream in, char delimiter, int longestLine) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.longest = longestLine;
        this.buffer = new byte[longestLine + SLACK];
    }

    /**
     * Opens a file and reads its header.
     *
     * @param in UTF-8 without a byte order mark
     * @param longestLine in bytes
     * @param mostColumns how many the header may name
     */
    static CsvRecords open(InputStream in, char delimiter, int longestLine, int mostColumns)
            throws IOException, FileProblemException {
        var records = new CsvRecords(in, delimiter, longestLine);
        if (!records.next()) {
            throw new FileProblemException(FileProblem.of(Kind.EMPTY));
        }
        if (records.size() > mostColumns) {
            throw new FileProblemException(
                    FileProblem.at(
                            Kind.TOO_MANY_COLUMNS, records.line, records.size(), mostColumns));
        }
        var names = new ArrayList<String>();
        for (int cell = 0; cell < records.size(); cell++) {
            names.add(Cell.text(records, cell).strip());
        }
        records.header = List.copyOf(names);
        return records;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException, FileProblemException {
        begin = rowEnd;
        do {
            if (!row()) {
                return false;
            }
        } while (empty() && skipped());
        return true;
    }

    private boolean empty() {
        return cells.size() == 1 && cells.end(0) == 0;
    }

    private boolean skipped() {
        if (header.size() == 1) {
            return false;
        }
        plain = false;
        begin = rowEnd;
        return true;
    }

    /** Reads one row that begins at {@code begin}; positions of cells count from there. */
    private boolean row() throws IOException, FileProblemException {
        cells.clear();
        line = nextLine;
        int at = 0;
        int cellStart = 0;
        byte high = 0;
        while (true) {
            if (begin + at == limit && !fill(at)) {
                if (at == 0) {
                    return false;
                }
                cells.add(cellStart, at, false);
                return finish(at, at, high);
            }
            byte b = buffer[begin + at];
            if (b == delimiter) {
                cells.add(cellStart, at, false);
                cellStart = ++at;
            } else if (b == '\n' || b == '\r') {
                cells.add(cellStart, at, false);
                return finish(at, lineEnd(at), high);
            } else if (b == '"' && at == cellStart) {
                at = quoted(at);
                high |= quotedHigh;
                if (begin + at == limit && !fill(at)) {
                    return finish(at, at, high);
                }
                byte after = buffer[begin + at];
                if (after == delimiter) {
                    cellStart = ++at;
                } else {
                    return finish(at, lineEnd(at), high);
                }
            } else {
                if (b == '"') {
                    plain = false;
                }
                if (b == 0) {
                    throw nul(at);
                }
                high |= b;
                at++;
            }
            if (at > longest) {
                throw new FileProblemException(
                        FileProblem.at(Kind.LINE_TOO_LONG, nextLine, longest));
            }
        }
    }

    /** Reads a quoted cell whose quote opens at {@code open}; returns the place after it. */
    private int quoted(int open) throws IOException, FileProblemException {
        long opened = nextLine;
        int at = open + 1;
        boolean twice = false;
        byte high = 0;
        while (true) {
            if (at > longest || (begin + at == limit && !fill(at))) {
                throw new FileProblemException(FileProblem.at(Kind.UNCLOSED_QUOTE, opened));
            }
            byte b = buffer[begin + at];
            if (b == '"') {
                boolean more = begin + at + 1 < limit || fill(at + 1);
                byte after = more ? buffer[begin + at + 1] : (byte) '\n';
                if (after == '"') {
                    twice = true;
                    at += 2;
                    continue;
                }
                if (after != delimiter && after != '\n' && after != '\r') {
                    throw new FileProblemException(FileProblem.at(Kind.UNCLOSED_QUOTE, opened));
                }
                cells.add(open + 1, at, twice);
                quotedHigh = high;
                return at + 1;
            }
            if (b == '\n' || (b == '\r' && !feedFollows(at))) {
                nextLine++;
            }
            if (b == 0) {
                throw nul(at);
            }
            high |= b;
            at++;
        }
    }

    private boolean feedFollows(int at) throws IOException {
        return (begin + at + 1 < limit || fill(at + 1)) && buffer[begin + at + 1] == '\n';
    }

    /** Goes past the end of a line and notes which kind it is. */
    private int lineEnd(int at) throws IOException {
        nextLine++;
        if (buffer[begin + at] == '\n') {
            lineFeeds = true;
            plain &= !pairs;
            return at + 1;
        }
        if (feedFollows(at)) {
            pairs = true;
            plain &= !lineFeeds;
            return at + 2;
        }
        plain = false;
        return at + 1;
    }

    private boolean finish(int text, int end, byte high) throws FileProblemException {
        if (high < 0 && !Utf8.valid(buffer, begin, begin + text)) {
            throw new FileProblemException(FileProblem.at(Kind.NOT_UTF8, line));
        }
        textEnd = begin + text;
        rowEnd = begin + end;
        return true;
    }

    private FileProblemException nul(int at) {
        long position = read - (limit - (begin + at)) + 1;
        return new FileProblemException(FileProblem.at(Kind.NUL, nextLine, position));
    }

    /** Reads on behind the {@code kept} bytes of the row; false at the end of the file. */
    private boolean fill(int kept) throws IOException {
        if (ended) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, limit - begin);
            limit -= begin;
            begin = 0;
        }
        while (limit == kept) {
            int count = in.read(buffer, limit, Math.min(SLACK, buffer.length - limit));
            if (count < 0) {
                ended = true;
                return false;
            }
            limit += count;
            read += count;
        }
        return true;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int start(int cell) {
        return begin + cells.start(cell);
    }

    @Override
    public int end(int cell) {
        return begin + cells.end(cell);
    }

    @Override
    public boolean doubledQuotes(int cell) {
        return cells.doubled(cell);
    }

    @Override
    public boolean saidToBeText(int cell) {
        return false;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String raw() {
        return new String(buffer, begin, textEnd - begin, StandardCharsets.UTF_8);
    }

    @Override
    public boolean plain() {
        return plain;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
