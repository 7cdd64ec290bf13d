package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of text with rows.
 *
 * @param format any but PARQUET
 */
record TextFile(Path path, FileFormat format) {

    private static final int HEAD = 128 * 1024;
    private static final int SAMPLE_ROWS = 200;

    /** Reads it from the beginning. */
    Records open(Reading reading, ImportLimits limits) throws IOException, FileProblemException {
        return open(Files.newInputStream(path), reading, limits);
    }

    Records open(InputStream in, Reading reading, ImportLimits limits)
            throws IOException, FileProblemException {
        try {
            var text = Utf8Stream.of(in, reading.encoding());
            return format == FileFormat.JSON_LINES
                    ? JsonRecords.open(path, text, reading.encoding(), limits)
                    : CsvRecords.open(
                            text, reading.delimiter(), limits.lineBytes(), limits.columns());
        } catch (CharacterCodingException e) {
            in.close();
            throw new FileProblemException(FileProblem.of(Kind.BINARY));
        } catch (IOException | FileProblemException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** How the file is written, as far as its beginning tells. */
    Reading guess() throws IOException {
        return guess(null);
    }

    /**
     * How the file is written, as far as its beginning tells.
     *
     * @param known how it writes its characters, if somebody has said; null to guess that too
     */
    Reading guess(@Nullable TextEncoding known) throws IOException {
        byte[] head = new byte[HEAD];
        int length;
        try (var in = Files.newInputStream(path)) {
            length = in.readNBytes(head, 0, HEAD);
        }
        var encoding = known == null ? TextEncoding.of(head, length) : known;
        if (format != FileFormat.CSV) {
            return Reading.usual(encoding, '\t');
        }
        var usual = Reading.usual(encoding, ',');
        double best = 0;
        for (char delimiter : Reading.DELIMITERS.toCharArray()) {
            double score = score(head, length, usual.withDelimiter(delimiter));
            if (score > best) {
                best = score;
                usual = usual.withDelimiter(delimiter);
            }
        }
        return usual;
    }

    /** How evenly the delimiter cuts the beginning into rows of several cells; 0 if not at all. */
    private double score(byte[] head, int length, Reading reading) throws IOException {
        var widths = new HashMap<Integer, Integer>();
        int rows = 0;
        int header = 0;
        var limits = new ImportLimits(length, SAMPLE_ROWS, Integer.MAX_VALUE, HEAD);
        try (var records = open(new ByteArrayInputStream(head, 0, length), reading, limits)) {
            header = records.header().size();
            while (rows < SAMPLE_ROWS && records.next()) {
                rows++;
                widths.merge(records.size(), 1, Integer::sum);
            }
        } catch (CharacterCodingException | FileProblemException e) {
            // What was read before the end of the sample counts.
            rows = Math.max(rows, 0);
        }
        if (header < 2) {
            return 0;
        }
        double even = rows == 0 ? 1 : (double) widths.getOrDefault(header, 0) / rows;
        return even + Math.min(header, 100) / 1000.0;
    }
}
