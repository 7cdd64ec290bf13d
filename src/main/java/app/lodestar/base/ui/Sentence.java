package app.lodestar.base.ui;

/** Puts what people wrote into sentences of ours. */
public final class Sentence {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Sentence() {}

    /** The text so that its writing direction leaves the sentence around it alone. */
    public static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }
}
