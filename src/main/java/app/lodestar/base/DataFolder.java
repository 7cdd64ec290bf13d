package app.lodestar.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Where an H2 database lies, looked at before H2 is let near it: H2 opens a file that it may not
 * write as one to be read only, and begins an empty database where a file has lost its content.
 */
final class DataFolder {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    /** Bytes that must fit beside what is there already. */
    private static final int ROOM = 256 * 1024;

    private DataFolder() {}

    /**
     * Makes the folder of an H2 file URL where it is missing. Why nothing can be kept in it, in one
     * line; empty if something can.
     */
    static Optional<String> refusal(String url) {
        var path =
                url.strip()
                        .substring(H2_FILE.length())
                        .split(";", 2)[0]
                        .replaceFirst(
                                "^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        var file = Path.of(path + ENDING).toAbsolutePath().normalize();
        var folder = Optional.ofNullable(file.getParent()).orElse(file);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && !isWhole(file)) {
                return Optional.of(damaged(file.toString()));
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            tryOut(folder);
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(
                    "nothing can be kept in %s (%s): make room and give this user the right to write there, or set LODESTAR_DATA"
                            .formatted(folder, reason(problem)));
        }
    }

    /** What to say of a database that cannot be read as it is. */
    static String damaged(String what) {
        return "%s is damaged and was left as it is: restore a copy of it, or move it away to begin anew"
                .formatted(what);
    }

    /**
     * Whether H2 finds all that the file says it holds: from a file that was cut it takes an older
     * state without a word, the empty one if need be. What another server holds is whole.
     */
    private static boolean isWhole(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return false;
        }
        var reading = new MVStore.Builder().fileName(file.toString()).readOnly();
        try (var store = reading.open()) {
            var said = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
            return store.getCurrentVersion() >= said && !store.getMapNames().isEmpty();
        } catch (MVStoreException problem) {
            return problem.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        } catch (RuntimeException stumbled) {
            return false;
        }
    }

    private static void tryOut(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "room", null);
        try {
            Files.write(probe, new byte[ROOM]);
        } finally {
            Files.delete(probe);
        }
    }

    private static String reason(IOException problem) {
        var message = Optional.ofNullable(problem.getMessage()).orElse("");
        return (problem.getClass().getSimpleName() + " " + message)
                .replaceAll("\\R", " ")
                .replace("Exception", "")
                .strip();
    }
}
