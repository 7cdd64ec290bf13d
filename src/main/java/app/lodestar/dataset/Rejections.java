package app.lodestar.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the rows that are left out: the first ones to show, all of them in a file. */
final class Rejections implements Closeable {

    private static final int SHOWN = 100;

    private final Path file;
    private final double most;
    private final List<RejectedRow> first = new ArrayList<>();
    private final Map<RejectedCount.Key, Long> counts = new TreeMap<>();
    private long total;
    private @Nullable Writer writer;

    /**
     * Collects into a file that is made when the first row comes.
     *
     * @param most how many rows may come
     */
    Rejections(Path file, double most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Takes one more.
     *
     * @throws TooManyRejectedException if it is one too many
     */
    void add(RejectedRow row) {
        total++;
        counts.merge(new RejectedCount.Key(row.column(), row.reason()), 1L, Long::sum);
        if (first.size() < SHOWN) {
            first.add(row);
        }
        try {
            write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (total > most) {
            throw new TooManyRejectedException();
        }
    }

    private void write(RejectedRow row) throws IOException {
        var out = writer;
        if (out == null) {
            out = Files.newBufferedWriter(file);
            writer = out;
            out.write("line,column,reason,row\r\n");
        }
        out.write(Long.toString(row.line()));
        out.write(',');
        out.write(CsvExport.cell(row.column() == null ? "" : row.column()));
        out.write(',');
        out.write(row.reason().name());
        out.write(',');
        out.write(CsvExport.cell(row.raw()));
        out.write("\r\n");
    }

    long total() {
        return total;
    }

    List<RejectedRow> first() {
        return List.copyOf(first);
    }

    List<RejectedCount> counts() {
        return counts.entrySet().stream()
                .map(each -> new RejectedCount(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
