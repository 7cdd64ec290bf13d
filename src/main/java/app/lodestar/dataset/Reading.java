package app.lodestar.dataset;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is read; guessed first, then the person's to change.
 *
 * @param delimiter of CSV; one of {@code , ; | } and tab
 * @param decimalComma whether {@code 1,5} is one and a half
 * @param groupedDigits whether {@code 1,234.56} (with a decimal comma {@code 1.234,56}) is a number
 * @param dayOrder how {@code 02/03/2026} is read; null if nobody has said, then it is text
 * @param nullTexts cells that stand for no value beside the empty one, such as {@code NA}
 */
public record Reading(
        TextEncoding encoding,
        char delimiter,
        boolean decimalComma,
        boolean groupedDigits,
        @Nullable DayOrder dayOrder,
        Set<String> nullTexts) {

    /** What a file can be delimited by. */
    public static final String DELIMITERS = ",;\t|";

    public Reading {
        nullTexts = Set.copyOf(nullTexts);
    }

    /** As files are mostly written. */
    static Reading usual(TextEncoding encoding, char delimiter) {
        return new Reading(encoding, delimiter, false, false, null, Set.of());
    }

    public Reading withEncoding(TextEncoding changed) {
        return new Reading(changed, delimiter, decimalComma, groupedDigits, dayOrder, nullTexts);
    }

    public Reading withDelimiter(char changed) {
        return new Reading(encoding, changed, decimalComma, groupedDigits, dayOrder, nullTexts);
    }

    public Reading withDecimalComma(boolean changed) {
        return new Reading(encoding, delimiter, changed, groupedDigits, dayOrder, nullTexts);
    }

    public Reading withGroupedDigits(boolean changed) {
        return new Reading(encoding, delimiter, decimalComma, changed, dayOrder, nullTexts);
    }

    public Reading withDayOrder(@Nullable DayOrder changed) {
        return new Reading(encoding, delimiter, decimalComma, groupedDigits, changed, nullTexts);
    }

    public Reading withNullTexts(Set<String> changed) {
        return new Reading(encoding, delimiter, decimalComma, groupedDigits, dayOrder, changed);
    }

    /** The bit of {@link Fit} that a number with a fraction must have. */
    int decimalFit() {
        if (groupedDigits) {
            return decimalComma ? Fit.GROUPED_COMMA : Fit.GROUPED_POINT;
        }
        return decimalComma ? Fit.COMMA : Fit.POINT;
    }

    /** The bit of {@link Fit} that a day must have. */
    int dateFit() {
        return dayOrder == null
                ? Fit.DATE
                : switch (dayOrder) {
                    case DAY_FIRST -> Fit.DATE_DAY_FIRST;
                    case MONTH_FIRST -> Fit.DATE_MONTH_FIRST;
                };
    }

    /** The bit of {@link Fit} that a time must have. */
    int timeFit() {
        return dayOrder == null
                ? Fit.TIME
                : switch (dayOrder) {
                    case DAY_FIRST -> Fit.TIME_DAY_FIRST;
                    case MONTH_FIRST -> Fit.TIME_MONTH_FIRST;
                };
    }
}
