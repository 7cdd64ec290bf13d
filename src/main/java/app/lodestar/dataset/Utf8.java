package app.lodestar.dataset;

/** Tells UTF-8 from other bytes: RFC 3629, without surrogates and overlong forms. */
final class Utf8 {

    private Utf8() {}

    /** Whether the bytes from {@code start} up to {@code end} are whole UTF-8 characters. */
    static boolean valid(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            int length = length(bytes, at, end);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How many bytes the character at {@code at} has; 0 if it is none. */
    private static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
