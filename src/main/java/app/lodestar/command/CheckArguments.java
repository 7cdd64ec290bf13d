package app.lodestar.command;

import app.lodestar.framework.Mode;
import app.lodestar.rubric.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code check} was asked for.
 *
 * @param source an example's key or a file
 * @param mode empty for that of the framework
 * @param failOn the mildest severity that counts as a failure; empty for none
 * @param data the folder of files to run its formulas on; empty for an example's own or none
 */
record CheckArguments(
        String source,
        Optional<Mode> mode,
        Format format,
        Optional<Severity> failOn,
        Optional<String> data) {

    /** How the review is printed. */
    enum Format {
        JSON,
        TEXT
    }

    static CheckArguments of(List<String> arguments) {
        Options options =
                Options.of(
                        arguments,
                        "command.check.usage",
                        1,
                        Set.of("--mode", "--format", "--fail-on", "--data"),
                        Set.of());
        return new CheckArguments(
                options.source(),
                options.find("--mode").map(CheckArguments::mode),
                options.find("--format").map(CheckArguments::format).orElse(Format.TEXT),
                options.find("--fail-on").map(CheckArguments::severity),
                options.find("--data"));
    }

    private static Mode mode(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "practice" -> Mode.PRACTICE;
            case "team" -> Mode.TEAM;
            default -> throw CommandFailure.wrongArguments("command.check.mode", name);
        };
    }

    private static Format format(String name) {
        return switch (name) {
            case "json" -> Format.JSON;
            case "text" -> Format.TEXT;
            default -> throw CommandFailure.wrongArguments("command.check.format", name);
        };
    }

    private static Severity severity(String name) {
        return switch (name) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> throw CommandFailure.wrongArguments("command.check.severity", name);
        };
    }
}
