package app.lodestar.collaboration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one life of a server sent and what was acknowledged to it, forced to the disk line by line,
 * so that it tells the truth however that life ends.
 */
final class Journal implements AutoCloseable {
    private static final String ENDING = ".journal";

    /** An acknowledgement; moments are of the machine's clock that only goes forward. */
    record Acknowledged(
            UUID opId, long sequence, Outcome outcome, long sentNanos, long answeredNanos) {}

    /** All that the journals of a folder tell. */
    record Told(List<Acknowledged> acknowledged, Set<UUID> unanswered) {}

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** A journal of its own for each life. */
    static Journal begin(Path folder, String server) {
        try {
            return new Journal(
                    FileChannel.open(
                            folder.resolve(server + "-" + UUID.randomUUID() + ENDING),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sent(UUID opId) {
        write("sent " + opId);
    }

    void acknowledged(Acknowledgement answer, long sentNanos, long answeredNanos) {
        write(
                "ack %s %d %s %d %d"
                        .formatted(
                                answer.opId(),
                                answer.sequence(),
                                answer.outcome(),
                                sentNanos,
                                answeredNanos));
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the journals of all servers tell. */
    static Told read(Path folder) {
        return read(folder, "");
    }

    /** What the journals of the servers whose names begin so tell. */
    static Told read(Path folder, String server) {
        List<Acknowledged> acknowledged = new ArrayList<>();
        Set<UUID> unanswered = new LinkedHashSet<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> isOf(f, server)).sorted().toList()) {
                String whole = Files.readString(file);
                // What stands after the last line end was being written when that life ended.
                whole.substring(0, whole.lastIndexOf('\n') + 1)
                        .lines()
                        .forEach(line -> take(line.split(" ", -1), acknowledged, unanswered));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acknowledged.forEach(answer -> unanswered.remove(answer.opId()));
        return new Told(acknowledged, unanswered);
    }

    private static boolean isOf(Path file, String server) {
        String name = file.getFileName().toString();
        return name.startsWith(server) && name.endsWith(ENDING);
    }

    private static void take(String[] line, List<Acknowledged> acknowledged, Set<UUID> unanswered) {
        UUID opId = UUID.fromString(line[1]);
        if (line[0].equals("sent")) {
            unanswered.add(opId);
        } else {
            acknowledged.add(
                    new Acknowledged(
                            opId,
                            Long.parseLong(line[2]),
                            Outcome.valueOf(line[3]),
                            Long.parseLong(line[4]),
                            Long.parseLong(line[5])));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
