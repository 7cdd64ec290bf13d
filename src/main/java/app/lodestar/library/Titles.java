package app.lodestar.library;

import app.lodestar.framework.Limits;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes titles fit and slugs free. */
final class Titles {
    private static final int SLUG = 64;
    private static final int SHORTEST_SLUG = 3;
    private static final String ELLIPSIS = "…";

    private Titles() {}

    /** The title, or as many whole characters of it as leave {@code reserved} of the limit free. */
    static String shortened(String title, int reserved) {
        int room = Limits.TITLE - reserved;
        if (title.codePointCount(0, title.length()) <= room) {
            return title;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(title);
        int end = title.offsetByCodePoints(0, room - 1);
        if (!characters.isBoundary(end)) {
            end = characters.preceding(end);
        }
        return title.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** A slug made of the title's letters, numbered when {@code taken} says it is not free. */
    static String slug(String title, Predicate<String> taken) {
        String plain = plain(title);
        String slug = plain;
        for (int number = 2; taken.test(slug); number++) {
            String ending = "-" + number;
            slug = cut(plain, SLUG - ending.length()) + ending;
        }
        return slug;
    }

    private static String plain(String title) {
        // Upper case first: it spells out letters such as ß that have no decomposition.
        String letters =
                Normalizer.normalize(title.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        String slug = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() < SHORTEST_SLUG ? cut("framework-" + slug, SLUG) : cut(slug, SLUG);
    }

    private static String cut(String slug, int length) {
        return slug.substring(0, Math.min(slug.length(), length)).replaceAll("-+$", "");
    }
}
