package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a whole file and proposes how to import it. */
final class Inspector {

    private static final int PREVIEW = 20;

    private final ImportLimits limits;
    private final Progress.Listener listener;
    private final Cancellation cancellation;

    Inspector(ImportLimits limits, Progress.Listener listener, Cancellation cancellation) {
        this.limits = limits;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * What the file holds.
     *
     * @param asked how to read it; null to guess
     */
    Inspection inspect(Upload upload, @Nullable Reading asked)
            throws IOException, FileProblemException {
        return inspect(upload, asked, null);
    }

    /** What the file holds, guessed but for how it writes its characters. */
    Inspection inspectAs(Upload upload, TextEncoding encoding)
            throws IOException, FileProblemException {
        return inspect(upload, null, encoding);
    }

    private Inspection inspect(
            Upload upload, @Nullable Reading asked, @Nullable TextEncoding encoding)
            throws IOException, FileProblemException {
        var format = RealType.of(upload.path(), upload.name());
        try {
            return format == FileFormat.PARQUET
                    ? parquet(upload.path())
                    : text(new TextFile(upload.path(), format), asked, encoding);
        } catch (CharacterCodingException e) {
            throw new FileProblemException(FileProblem.of(Kind.BINARY));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Inspection text(TextFile file, @Nullable Reading asked, @Nullable TextEncoding encoding)
            throws IOException, FileProblemException {
        var first = asked == null ? file.guess(encoding) : asked;
        long total = Files.size(file.path());
        var shape =
                new TextScan(first, limits, (rows, bytes) -> said(rows, bytes, total)).scan(file);
        var reading = asked == null ? Guesses.refined(first, shape) : asked;
        var names = DuplicateNames.unique(shape.header());
        var columns =
                IntStream.range(0, names.size())
                        .mapToObj(i ->
                                ColumnProposal.of(
                                        shape.header().get(i),
                                        names.get(i),
                                        shape.columns().get(i),
                                        reading))
                        .toList();
        return new Inspection(
                file.format(),
                reading,
                columns,
                shape.rows(),
                shape,
                preview(file, reading),
                questions(reading, shape, names));
    }

    private void said(long rows, long bytes, long total) {
        cancellation.check();
        listener.heard(Progress.Phase.READING, rows, bytes, total);
    }

    private static Set<Question> questions(Reading reading, TextShape shape, List<String> names) {
        var questions = EnumSet.noneOf(Question.class);
        if (Guesses.isAmbiguous(reading, shape)) {
            questions.add(Question.DAY_ORDER);
        }
        if (!names.equals(shape.header())) {
            questions.add(Question.NEW_NAMES);
        }
        if (shape.ragged() > 0) {
            questions.add(Question.RAGGED_ROWS);
        }
        return questions;
    }

    private List<List<String>> preview(TextFile file, Reading reading)
            throws IOException, FileProblemException {
        List<List<String>> rows = new ArrayList<>();
        try (var records = file.open(reading, limits)) {
            while (rows.size() < PREVIEW && records.next()) {
                rows.add(
                        IntStream.range(0, records.size())
                                .mapToObj(cell -> Cell.text(records, cell))
                                .toList());
            }
        }
        return rows;
    }

    private Inspection parquet(Path file) throws SQLException, FileProblemException {
        try (var connection = Engine.inMemory()) {
            Engine.confine(connection, List.of(file.toAbsolutePath().getParent()));
            var load = new ParquetLoad(connection, file);
            var sources = load.columns();
            if (sources.size() > limits.columns()) {
                throw new FileProblemException(
                        FileProblem.at(Kind.TOO_MANY_COLUMNS, 1, sources.size(), limits.columns()));
            }
            long rows = load.rows();
            if (rows > limits.rows()) {
                throw new FileProblemException(FileProblem.of(Kind.TOO_MANY_ROWS, limits.rows()));
            }
            return new Inspection(
                    FileFormat.PARQUET,
                    Reading.usual(TextEncoding.UTF_8, ','),
                    load.proposals(sources, rows),
                    rows,
                    null,
                    load.preview(PREVIEW),
                    Set.of());
        }
    }
}
