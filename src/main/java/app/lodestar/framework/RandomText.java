package app.lodestar.framework;

import java.util.Random;

/** Changes as typing, pasting and deleting make them, never inside a surrogate pair. */
final class RandomText {
    private final Random random;
    private final RandomValues values;

    RandomText(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    String text() {
        return values.text(25);
    }

    /** A change of the text in one or several places. */
    TextChange change(String text) {
        TextChange change = one(text);
        for (int i = random.nextInt(3); i > 0; i--) {
            change = change.compose(one(change.apply(text)));
        }
        return change;
    }

    private TextChange one(String text) {
        int length = text.codePointCount(0, text.length());
        int from = random.nextInt(length + 1);
        int to = random.nextBoolean() ? from : random.nextInt(from, length + 1);
        return TextChange.replace(
                text,
                text.offsetByCodePoints(0, from),
                text.offsetByCodePoints(0, to),
                random.nextInt(3) == 0 ? "" : values.text(5));
    }
}
