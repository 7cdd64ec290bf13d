package app.lodestar.account;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name to sign in with, and the folded form in which two names are the same.
 *
 * <p>Letters are of the Latin script only, so that no name looks like another by way of another
 * alphabet. Folding knows no language: compatibility forms, case, accents and the dot of the
 * Turkish i make no difference, and ß is ss.
 *
 * @param shown as its owner writes it, in NFC, without blanks around it
 * @param folded for lookups and uniqueness
 */
public record AccountName(String shown, String folded) {

    /** Fewest and most characters, counted in code points. */
    public static final int SHORTEST = 3;

    public static final int LONGEST = 80;

    /** The name of those who have none; no password is like it. */
    static final AccountName NONE = new AccountName("", "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String SIGNS = "._-@+";

    /** What a person wrote, judged. */
    public sealed interface Reading {
        record Valid(AccountName name) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Why a name is refused; {@code TAKEN} is found by storage, not by reading. */
    public enum Problem {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        WRONG_CHARACTERS,
        TAKEN
    }

    /** Judges a name that someone wants to have. */
    public static Reading read(String written) {
        var shown = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        var length = shown.codePointCount(0, shown.length());
        if (shown.isBlank()) {
            return new Reading.Refused(Problem.MISSING);
        }
        if (length > LONGEST) {
            return new Reading.Refused(Problem.TOO_LONG);
        }
        if (!shown.codePoints().allMatch(AccountName::isAllowed)) {
            return new Reading.Refused(Problem.WRONG_CHARACTERS);
        }
        if (length < SHORTEST) {
            return new Reading.Refused(Problem.TOO_SHORT);
        }
        return new Reading.Valid(new AccountName(shown, fold(shown)));
    }

    /** A stored or asked-for name; {@link #NONE} if nobody can have it. */
    static AccountName of(String name) {
        return switch (read(name)) {
            case Reading.Valid(var valid) -> valid;
            case Reading.Refused _ -> NONE;
        };
    }

    /** Upper case first: it joins ſ, ß and the dotless i with the letters that look like them. */
    private static String fold(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var cased = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(cased, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Latin Extended-A ends at U+017F; beyond it stand letters drawn like those before it. */
    private static boolean isAllowed(int character) {
        return SIGNS.indexOf(character) >= 0
                || (character >= '0' && character <= '9')
                || (character <= 0x17F
                        && Character.isLetter(character)
                        && UnicodeScript.of(character) == UnicodeScript.LATIN);
    }
}
