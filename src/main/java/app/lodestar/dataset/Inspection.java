package app.lodestar.dataset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file holds, learnt from all of it, before anything is stored. */
public final class Inspection {

    private final FileFormat format;
    private final Reading reading;
    private final List<ColumnProposal> columns;
    private final long rows;
    private final @Nullable TextShape shape;
    private final List<List<String>> preview;
    private final Set<Question> questions;

    Inspection(
            FileFormat format,
            Reading reading,
            List<ColumnProposal> columns,
            long rows,
            @Nullable TextShape shape,
            List<List<String>> preview,
            Set<Question> questions) {
        this.format = format;
        this.reading = reading;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.shape = shape;
        this.preview = List.copyOf(preview);
        this.questions = Set.copyOf(questions);
    }

    /** What the file really is. */
    public FileFormat format() {
        return format;
    }

    /** How its text was read; without meaning for Parquet. */
    public Reading reading() {
        return reading;
    }

    public List<ColumnProposal> columns() {
        return columns;
    }

    /** Rows with as many cells as the header. */
    public long rows() {
        return rows;
    }

    /** Rows with more or fewer. */
    public long raggedRows() {
        return shape == null ? 0 : shape.ragged();
    }

    /** The first 20 rows with more or fewer cells than the header. */
    public List<RejectedRow> firstRaggedRows() {
        return shape == null ? List.of() : shape.raggedRows();
    }

    /** The cells of the first 20 rows, as the file writes them; empty for no value. */
    public List<List<String>> preview() {
        return preview;
    }

    public Set<Question> questions() {
        return questions;
    }

    @Nullable TextShape shape() {
        return shape;
    }
}
