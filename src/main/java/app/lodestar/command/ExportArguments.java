package app.lodestar.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Deque<String> left = new ArrayDeque<>();
        for (String argument : arguments) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            left.add(equals < 0 ? argument : argument.substring(0, equals));
            if (equals >= 0) {
                left.add(argument.substring(equals + 1));
            }
        }
        String source = null;
        Format format = null;
        String out = null;
        String data = null;
        boolean embed = true;
        while (!left.isEmpty()) {
            String next = left.remove();
            switch (next) {
                case "--format" -> format = format(value(left));
                case "--out" -> out = value(left);
                case "--data" -> data = value(left);
                case "--no-source" -> embed = false;
                default -> source = source(source, next);
            }
        }
        if (source == null || format == null) {
            throw usage();
        }
        return new ExportArguments(
                source, format, embed, Optional.ofNullable(out), Optional.ofNullable(data));
    }

    private static String source(@Nullable String before, String argument) {
        if (before != null || argument.startsWith("--")) {
            throw usage();
        }
        return argument;
    }

    private static String value(Deque<String> left) {
        String value = left.poll();
        if (value == null || value.isEmpty()) {
            throw usage();
        }
        return value;
    }

    private static Format format(String name) {
        return switch (name) {
            case "md" -> Format.MD;
            case "json" -> Format.JSON;
            default -> throw CommandFailure.wrongArguments("command.export.format", name);
        };
    }

    private static CommandFailure usage() {
        return CommandFailure.wrongArguments("command.export.usage");
    }
}
