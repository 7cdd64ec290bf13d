package app.lodestar.library.ui;

import app.lodestar.framework.Refusal;
import java.util.Map;

/** Says why a title or a question cannot stand, and what to do. */
final class RefusalWords {
    /** What a line of text can be refused for; whatever else there is belongs to other fields. */
    private static final Map<Refusal.Code, String> KEYS =
            Map.of(
                    Refusal.Code.BLANK, "library.refused.blank",
                    Refusal.Code.TOO_LONG, "library.refused.too-long");

    private RefusalWords() {}

    static String of(Words words, Refusal refusal) {
        return words.of(key(refusal), refusal.details().toArray());
    }

    private static String key(Refusal refusal) {
        if (refusal.code() == Refusal.Code.BAD_CHARACTERS) {
            return refusal.details().isEmpty()
                    ? "library.refused.line-break"
                    : "library.refused.characters";
        }
        return KEYS.getOrDefault(refusal.code(), "library.refused.other");
    }
}
