package app.lodestar.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code export} was asked for.
 *
 * @param source an example's key or a file
 * @param embedSource whether Markdown ends with its machine-readable source
 * @param out the file to write; empty is standard output
 * @param data the folder of files to score it on; empty leaves the scores out
 */
record ExportArguments(
        String source,
        Format format,
        boolean embedSource,
        Optional<String> out,
        Optional<String> data) {

    /** What it can be written as. */
    enum Format {
        MD,
        JSON
    }

    static ExportArguments of(List<String> arguments) {
        Options options =
                Options.of(
                        arguments,
                        "command.export.usage",
                        1,
                        Set.of("--format", "--out", "--data"),
                        Set.of("--no-source"));
        return new ExportArguments(
                options.source(),
                format(options.get("--format")),
                !options.has("--no-source"),
                options.find("--out"),
                options.find("--data"));
    }

    private static Format format(String name) {
        return switch (name) {
            case "md" -> Format.MD;
            case "json" -> Format.JSON;
            default -> throw CommandFailure.wrongArguments("command.export.format", name);
        };
    }
}
