package app.lodestar.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file writes its characters. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** UTF-16 by its mark or by the zeros of Latin text; UTF-8 otherwise, which is then checked. */
    static TextEncoding of(byte[] head, int length) {
        if (length >= 2) {
            int mark = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
            if (mark == 0xfffe) {
                return UTF_16LE;
            }
            if (mark == 0xfeff) {
                return UTF_16BE;
            }
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int enough = length / 4;
        if (odd > enough && even == 0) {
            return UTF_16LE;
        }
        return even > enough && odd == 0 ? UTF_16BE : UTF_8;
    }
}
