package app.lodestar.command;

import app.lodestar.scoring.ScoreStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code score} was asked for.
 *
 * @param source an example's key or a file
 * @param folder with one file for each table
 * @param failOn the best status that counts as a failure; empty for none
 */
record ScoreArguments(String source, String folder, Format format, Optional<ScoreStatus> failOn) {

    /** How the scorecard is printed. */
    enum Format {
        JSON,
        MD,
        TEXT
    }

    static ScoreArguments of(List<String> arguments) {
        Options options =
                Options.of(
                        arguments,
                        "command.score.usage",
                        1,
                        Set.of("--data", "--format", "--fail-on"),
                        Set.of());
        return new ScoreArguments(
                options.source(),
                options.get("--data"),
                options.find("--format").map(ScoreArguments::format).orElse(Format.TEXT),
                options.find("--fail-on").map(ScoreArguments::status));
    }

    private static Format format(String name) {
        return switch (name) {
            case "json" -> Format.JSON;
            case "md" -> Format.MD;
            case "text" -> Format.TEXT;
            default -> throw CommandFailure.wrongArguments("command.score.format", name);
        };
    }

    private static ScoreStatus status(String name) {
        return Arrays.stream(ScoreStatus.values())
                .filter(status -> status.word().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailure.wrongArguments("command.score.status", name));
    }
}
