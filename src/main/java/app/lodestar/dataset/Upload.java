package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file that has arrived whole, under a name of ours.
 *
 * @param path where it lies until it is imported or discarded
 * @param name what the person calls it; shown, never used as a path
 * @param sha256 of its bytes, as hexadecimal digits
 */
record Upload(Path path, String name, long bytes, String sha256) {

    private static final int STEP = 1 << 16;

    /**
     * Takes in a stream; memory does not grow with it.
     *
     * @param folder in which the file is made
     * @param announced how many bytes the sender said there would be
     * @param most how many bytes are taken
     * @throws FileProblemException if it is empty, larger, or shorter than announced; then, and if
     *     reading fails, nothing is left behind
     */
    static Upload take(
            InputStream in,
            String name,
            OptionalLong announced,
            Path folder,
            long most,
            Progress.Listener listener,
            Cancellation cancellation)
            throws IOException, FileProblemException {
        if (announced.orElse(0) > most) {
            throw new FileProblemException(FileProblem.of(Kind.TOO_LARGE, most));
        }
        Files.createDirectories(folder);
        var path = Files.createTempFile(folder, "upload-", ".tmp");
        boolean whole = false;
        try {
            var upload = copy(in, name, path, announced, most, listener, cancellation);
            whole = true;
            return upload;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Upload copy(
            InputStream in,
            String name,
            Path path,
            OptionalLong announced,
            long most,
            Progress.Listener listener,
            Cancellation cancellation)
            throws IOException, FileProblemException {
        var digest = ContentHash.sha256();
        byte[] buffer = new byte[STEP];
        long bytes = 0;
        try (var out = Files.newOutputStream(path)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                cancellation.check();
                bytes += count;
                if (bytes > most) {
                    throw new FileProblemException(FileProblem.of(Kind.TOO_LARGE, most));
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                listener.heard(
                        Progress.Phase.RECEIVING, 0, bytes, announced.orElse(Math.max(bytes, 1)));
            }
        }
        if (bytes == 0) {
            throw new FileProblemException(FileProblem.of(Kind.EMPTY));
        }
        if (bytes < announced.orElse(bytes)) {
            throw new FileProblemException(
                    FileProblem.of(Kind.CUT_OFF, bytes, announced.getAsLong()));
        }
        return new Upload(path, name, bytes, ContentHash.hex(digest));
    }

    /** Deletes the file; again is no harm. */
    void discard() throws IOException {
        Files.deleteIfExists(path);
    }
}
