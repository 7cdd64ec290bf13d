package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of UTF-8 text that are not blank, one after the other, in one buffer. */
final class Lines implements Closeable {

    private static final int SLACK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer;
    private int begin;
    private int end;
    private int next;
    private int limit;
    private long line;
    private long read;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        this.buffer = new byte[longest + SLACK];
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() throws IOException, FileProblemException {
        while (advance()) {
            if (!blank()) {
                if (!Utf8.valid(buffer, begin, end)) {
                    throw problem(Kind.NOT_UTF8);
                }
                return true;
            }
        }
        return false;
    }

    private boolean has(int at) throws IOException {
        return begin + at < limit || fill();
    }

    private boolean advance() throws IOException, FileProblemException {
        begin = next;
        int at = 0;
        if (!has(at)) {
            return false;
        }
        line++;
        while (has(at)) {
            byte b = buffer[begin + at];
            if (b == '\n') {
                end = begin + at;
                next = end + 1;
                return true;
            }
            if (b == 0) {
                long position = read - (limit - (begin + at)) + 1;
                throw new FileProblemException(FileProblem.at(Kind.NUL, line, position));
            }
            at++;
            if (at > longest) {
                throw new FileProblemException(FileProblem.at(Kind.LINE_TOO_LONG, line, longest));
            }
        }
        end = begin + at;
        next = end;
        return true;
    }

    private boolean blank() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, limit - begin);
        limit -= begin;
        begin = 0;
        int count = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        read += Math.max(count, 0);
        return count > 0;
    }

    private FileProblemException problem(Kind kind) {
        return new FileProblemException(FileProblem.at(kind, line));
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return begin;
    }

    int length() {
        return end - begin;
    }

    /** The number of the line, counted from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
