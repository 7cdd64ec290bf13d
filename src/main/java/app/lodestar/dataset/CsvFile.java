package app.lodestar.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file as RFC 4180 has it, but for its line feeds; in its place once it is closed. */
final class CsvFile implements AutoCloseable {

    private final Path target;
    private final Path unfinished;
    private final BufferedWriter out;

    CsvFile(Path target) throws IOException {
        this.target = target;
        this.unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        this.out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
    }

    /** One row; an empty text is no value. */
    void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")));
        out.write('\n');
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
        NewFile.replace(unfinished, target);
    }
}
