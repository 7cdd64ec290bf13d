package app.lodestar.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells that stand for no value, beside the empty one. */
final class NullTexts {

    private final byte[][] texts;

    private NullTexts(byte[][] texts) {
        this.texts = texts;
    }

    static NullTexts of(Reading reading) {
        return new NullTexts(
                reading.nullTexts().stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }

    boolean isNull(byte[] buffer, int start, int end) {
        for (byte[] text : texts) {
            if (Arrays.equals(buffer, start, end, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
