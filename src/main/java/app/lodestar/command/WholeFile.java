package app.lodestar.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that holds either what it held before or the whole new text, never a part of it. */
final class WholeFile {
    private final Path file;

    WholeFile(Path file) {
        this.file = file;
    }

    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes); // a pipe or a device cannot be replaced
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            throw CommandFailure.wrongArguments("command.notWritten", file.toString());
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
