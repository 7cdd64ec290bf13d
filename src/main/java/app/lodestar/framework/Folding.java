package app.lodestar.framework;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for all spellings that people take for the same, for search and for telling names apart.
 */
public final class Folding {
    private Folding() {}

    /** The text composed (NFKC), without case and outer blanks, in no locale. */
    public static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
