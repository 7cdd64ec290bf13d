package app.lodestar.exchange;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file name made of a title that every system can store and show: no folder, no device, nothing
 * that runs backwards, at most {@value #LONGEST} bytes of UTF-8.
 */
public record FileName(String value) {
    private static final int LONGEST = 120;

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /**
     * The name of a file with that ending.
     *
     * @param ending without a dot, such as {@code md}
     * @param fallback what it is called when nothing of the title can stand in a name
     */
    public static FileName of(String title, String ending, String fallback) {
        String name = stem(title);
        String stem = name.isEmpty() ? fallback : name;
        String safe = DEVICE.matcher(stem).matches() ? stem + "_" : stem;
        return new FileName(safe + "." + ending);
    }

    private static String stem(String title) {
        StringBuilder name = new StringBuilder();
        title.codePoints().forEach(c -> name.append(allowed(c)));
        String spaced = name.toString().replaceAll("[\\s\\p{Z}]+", " ");
        String trimmed = spaced.replaceAll("^[. -]+|[. -]+$", "");
        return shortened(trimmed).replaceAll("[. -]+$", "");
    }

    private static String allowed(int c) {
        boolean reserved = c < 128 && "/\\:*?\"<>|".indexOf(c) >= 0;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    "";
            default -> reserved ? "-" : Character.toString(c);
        };
    }

    /** Cut between two characters as a reader sees them. */
    private static String shortened(String name) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end = characters.preceding(end);
        }
        return name.substring(0, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
