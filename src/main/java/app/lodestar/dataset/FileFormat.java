package app.lodestar.dataset;

import java.util.Locale;
import java.util.Optional;

/** How a file holds its table. */
public enum FileFormat {
    CSV,
    TSV,
    JSON_LINES,
    PARQUET;

    /** The format that a file's name promises; empty if none of ours. */
    public static Optional<FileFormat> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return switch (fileName.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "csv", "txt" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "parquet" -> Optional.of(PARQUET);
            default -> Optional.empty();
        };
    }
}
