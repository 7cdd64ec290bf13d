package app.lodestar.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a finished file in its place. */
final class NewFile {

    private NewFile() {}

    /** The target is at any time the old file or the whole new one. */
    static void replace(Path finished, Path target) throws IOException {
        var beside = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            Files.move(finished, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
