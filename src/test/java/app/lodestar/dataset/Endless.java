package app.lodestar.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that repeats a text until so many bytes are given, and takes no memory for it. */
final class Endless extends InputStream {

    private final byte[] pattern;
    private final long length;
    private final boolean breaks;
    private long given;

    Endless(String pattern, long length) {
        this(pattern, length, false);
    }

    /** One that fails where it would end, if {@code breaks}. */
    Endless(String pattern, long length, boolean breaks) {
        this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
        this.length = length;
        this.breaks = breaks;
    }

    long given() {
        return given;
    }

    @Override
    public int read() throws IOException {
        require();
        return given >= length ? -1 : pattern[(int) (given++ % pattern.length)] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        require();
        int most = (int) Math.min(count, length - given);
        if (most <= 0) {
            return -1;
        }
        for (int i = 0; i < most; i++) {
            into[offset + i] = pattern[(int) (given++ % pattern.length)];
        }
        return most;
    }

    private void require() throws IOException {
        if (breaks && given >= length) {
            throw new IOException("connection reset");
        }
    }
}
