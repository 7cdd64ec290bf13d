package app.lodestar.command;

import app.lodestar.scoring.ScoreStatus;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return new Reader().read(arguments);
    }

    /** Takes up one argument after another. */
    private static final class Reader {
        private @Nullable String source;
        private @Nullable String folder;
        private Format format = Format.TEXT;
        private @Nullable ScoreStatus failOn;

        ScoreArguments read(List<String> arguments) {
            Deque<String> left = new ArrayDeque<>(arguments);
            while (!left.isEmpty()) {
                take(left.remove(), left);
            }
            if (source == null || folder == null) {
                throw usage();
            }
            return new ScoreArguments(source, folder, format, Optional.ofNullable(failOn));
        }

        private void take(String argument, Deque<String> left) {
            if (!argument.startsWith("--")) {
                if (source != null) {
                    throw usage();
                }
                source = argument;
                return;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? left.poll() : argument.substring(equals + 1);
            if (value == null || value.isEmpty()) {
                throw usage();
            }
            switch (option) {
                case "--data" -> folder = value;
                case "--format" -> format = format(value);
                case "--fail-on" -> failOn = status(value);
                default -> throw usage();
            }
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

        private static CommandFailure usage() {
            return CommandFailure.wrongArguments("command.score.usage");
        }
    }
}
