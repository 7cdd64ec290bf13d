package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by its first bytes; its name only decides between kinds of text. */
final class RealType {

    private static final int HEAD = 4 * 1024;

    private RealType() {}

    /**
     * The format of a file.
     *
     * @throws FileProblemException if it is of a kind that holds no table for us
     */
    static FileFormat of(Path file, String name) throws IOException, FileProblemException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PAR1")) {
            return FileFormat.PARQUET;
        }
        var promised = FileFormat.ofName(name).orElse(FileFormat.CSV);
        if (promised == FileFormat.PARQUET) {
            throw new FileProblemException(FileProblem.of(Kind.NOT_PARQUET));
        }
        refuse(text);
        return promised;
    }

    private static void refuse(String head) throws FileProblemException {
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            boolean office = head.contains("[Content_Types].xml") || head.contains("xl/");
            throw problem(office ? Kind.SPREADSHEET : Kind.ZIP);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw problem(Kind.SPREADSHEET);
        }
        if (head.startsWith("\u001f\u008b")) {
            throw problem(Kind.GZIP);
        }
        var start = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")) {
            throw problem(Kind.HTML);
        }
        if (start.startsWith("%pdf-") || head.startsWith("\u0089PNG")) {
            throw problem(Kind.BINARY);
        }
    }

    private static FileProblemException problem(Kind kind) {
        return new FileProblemException(FileProblem.of(kind));
    }
}
