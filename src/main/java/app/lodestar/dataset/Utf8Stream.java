package app.lodestar.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as UTF-8 without a byte order mark. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer chars = CharBuffer.allocate(16 * 1024);
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).limit(0);
    private boolean first = true;
    private boolean ended;

    private Utf8Stream(Reader reader) {
        this.reader = reader;
        chars.limit(0);
    }

    /**
     * The text of a stream. UTF-8 is passed through unchecked.
     *
     * @return reading throws {@link CharacterCodingException} where bytes are no text
     */
    static InputStream of(InputStream in, TextEncoding encoding) throws IOException {
        if (encoding == TextEncoding.UTF_8) {
            return withoutMark(in);
        }
        return new Utf8Stream(
                new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 3);
        byte[] head = pushback.readNBytes(3);
        boolean mark =
                head.length == 3
                        && head[0] == (byte) 0xef
                        && head[1] == (byte) 0xbb
                        && head[2] == (byte) 0xbf;
        if (!mark) {
            pushback.unread(head);
        }
        return pushback;
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    private boolean more() throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return false;
            }
            chars.compact();
            ended = reader.read(chars) < 0;
            chars.flip();
            if (first && chars.hasRemaining() && chars.get(chars.position()) == '\ufeff') {
                chars.get();
            }
            first = false;
            bytes.clear();
            var result = encoder.encode(chars, bytes, ended);
            bytes.flip();
            if (result.isError()) {
                result.throwException();
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
