package app.lodestar.exchange;

import app.lodestar.framework.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a file, strictly UTF-8; a byte order mark is dropped, anything else is refused. */
sealed interface FileText {
    record Text(String text) implements FileText {}

    record Refused(Finding finding) implements FileText {}

    record Mark(List<Integer> bytes, Finding finding) {
        static Mark of(Finding.Code code, String name, Integer... bytes) {
            return new Mark(List.of(bytes), Finding.of(code, name));
        }

        boolean begins(byte[] file) {
            for (int i = 0; i < bytes.size(); i++) {
                if (i >= file.length || (file[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    List<Mark> MARKS =
            List.of(
                    Mark.of(Finding.Code.OTHER_ENCODING, "UTF-32", 0xFF, 0xFE, 0, 0),
                    Mark.of(Finding.Code.OTHER_ENCODING, "UTF-32", 0, 0, 0xFE, 0xFF),
                    Mark.of(Finding.Code.OTHER_ENCODING, "UTF-16", 0xFF, 0xFE),
                    Mark.of(Finding.Code.OTHER_ENCODING, "UTF-16", 0xFE, 0xFF),
                    Mark.of(Finding.Code.OTHER_FILE, "ZIP", 'P' + 0, 'K' + 0, 3, 4),
                    Mark.of(Finding.Code.OTHER_FILE, "ZIP", 'P' + 0, 'K' + 0, 5, 6),
                    Mark.of(Finding.Code.OTHER_FILE, "GZIP", 0x1F, 0x8B),
                    Mark.of(Finding.Code.OTHER_FILE, "PDF", '%' + 0, 'P' + 0, 'D' + 0, 'F' + 0),
                    Mark.of(Finding.Code.OTHER_FILE, "PNG", 0x89, 'P' + 0, 'N' + 0, 'G' + 0),
                    Mark.of(Finding.Code.OTHER_FILE, "JPEG", 0xFF, 0xD8, 0xFF),
                    Mark.of(Finding.Code.OTHER_FILE, "Office", 0xD0, 0xCF, 0x11, 0xE0));

    /** Decodes the whole file. */
    static FileText of(byte[] file) {
        if (file.length > Limits.IMPORT_BYTES) {
            return new Refused(
                    Finding.of(Finding.Code.TOO_LARGE, Limits.IMPORT_BYTES / 1024 / 1024));
        }
        Optional<Mark> mark = MARKS.stream().filter(m -> m.begins(file)).findFirst();
        if (mark.isPresent()) {
            return new Refused(mark.get().finding());
        }
        if (looksLikeUtf16(file)) {
            return new Refused(Finding.of(Finding.Code.OTHER_ENCODING, "UTF-16"));
        }
        return decode(file);
    }

    private static FileText decode(byte[] file) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(file.length);
        if (decoder.decode(bytes, characters, true).isError()) {
            return new Refused(Finding.of(Finding.Code.NOT_UTF_8, line(file, bytes.position())));
        }
        String text = characters.flip().toString();
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int zero = bare.indexOf('\0');
        if (zero >= 0) {
            int line = 1 + (int) bare.substring(0, zero).chars().filter(c -> c == '\n').count();
            return new Refused(Finding.of(Finding.Code.ZERO_CHARACTER, line));
        }
        return bare.isBlank() ? new Refused(Finding.of(Finding.Code.EMPTY)) : new Text(bare);
    }

    private static int line(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Western text in UTF-16 without a mark: every other byte is zero. */
    private static boolean looksLikeUtf16(byte[] file) {
        int length = Math.min(file.length, 64) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += file[i] == 0 ? 1 : 0;
        }
        return length >= 4 && Math.abs(zeros[0] - zeros[1]) > length / 4;
    }
}
