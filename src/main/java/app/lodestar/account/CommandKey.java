package app.lodestar.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A secret of the running server, in a file of the data folder that only the server's own user can
 * read, with the port to ask on. Made anew at each start, gone after a clean stop. Only where the
 * database is an H2 file: PostgreSQL needs nobody to let a command in.
 */
@Component
public class CommandKey {

    public static final String RESET_PATH = "/command/reset-link";
    public static final String HEADER = "Lodestar-Command-Key";

    private static final Logger LOG = LoggerFactory.getLogger(CommandKey.class);
    private static final String FILE = "command-key";

    private final Path file;
    private final boolean needed;
    private final String secret;

    CommandKey(
            Secrets secrets,
            @Value("${lodestar.data}") Path folder,
            @Value("${spring.datasource.url}") String database) {
        this.file = folder.resolve(FILE);
        this.needed = database.startsWith("jdbc:h2:file:");
        this.secret = secrets.next();
    }

    /** How a command finds the server. */
    public record Door(int port, String key) {

        /** What stands in the file of a data folder. */
        public static Door read(Path folder) throws IOException {
            var lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
            if (lines.size() != 2 || !lines.getFirst().matches("\\d{1,5}")) {
                throw new IOException(folder.resolve(FILE) + " is not a command key");
            }
            return new Door(Integer.parseInt(lines.getFirst()), lines.get(1));
        }
    }

    /** Whether this is the secret; takes the same time whatever is offered. */
    public boolean opens(String offered) {
        return needed
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        offered.getBytes(StandardCharsets.UTF_8));
    }

    @EventListener
    void write(WebServerInitializedEvent started) throws IOException {
        if (!needed) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.writeString(
                    Files.createFile(file, ownerOnly()),
                    started.getWebServer().getPort() + "\n" + secret + "\n",
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Cannot write {}: commands will not reach this server", file, e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void delete() throws IOException {
        if (needed && Files.exists(file) && Files.readString(file).contains(secret)) {
            Files.delete(file);
        }
    }

    /** Where files have no owner's permissions, the folder's own have to do. */
    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
