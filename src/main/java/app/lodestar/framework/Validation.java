package app.lodestar.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value may stand in a field: maxima and formats, never minima. References are the
 * resolver's matter.
 */
public final class Validation {
    private Validation() {}

    /** The reason why the value may not stand in the field, or null when it may. */
    public static @Nullable Refusal check(Field field, Value value) {
        return switch (field.type()) {
            case FieldType.Line(int max, boolean name) -> line(field, value, max, name);
            case FieldType.Prose(int max) -> prose(field, value, max);
            case FieldType.Formula() -> prose(field, value, Limits.FORMULA);
            case FieldType.Key() -> formed(field, value, Formats::isKey);
            case FieldType.Slug() -> formed(field, value, Formats::isSlug);
            case FieldType.Choice(List<String> allowed) -> choice(field, value, allowed);
            case FieldType.Choices(List<String> allowed) -> choices(field, value, allowed);
            case FieldType.Tags(int max) -> tags(field, value, max);
            case FieldType.Ref _ -> formed(field, value, Formats::isId);
            case FieldType.Refs _ -> refs(field, value);
            case FieldType.Decimal(BigDecimal min, BigDecimal max) ->
                    number(field, value, min, max);
            case FieldType.Whole(long min, long max) -> whole(field, value, min, max);
            case FieldType.Flag() -> value instanceof Value.Flag ? null : bad(field);
            case FieldType.Date() -> formed(field, value, Formats::isDate);
            case FieldType.Span() -> formed(field, value, Formats::isSpan);
            case FieldType.Address() -> address(field, value);
            case FieldType.Language() -> formed(field, value, Formats::isLanguage);
            case FieldType.Currency() -> formed(field, value, Formats::isCurrency);
            case FieldType.Zone() -> formed(field, value, Formats::isZone);
        };
    }

    /** Whether the text is blank to a reader: empty, spaces of any kind, invisible characters. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c ->
                        Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.FORMAT
                                || c == 0x115F
                                || c == 0x1160
                                || c == 0x3164
                                || c == 0xFFA0
                                || c == 0x2800);
    }

    private static @Nullable Refusal line(Field field, Value value, int max, boolean name) {
        String text = text(value);
        if (text == null) {
            return bad(field);
        }
        if (name && isBlank(text)) {
            return Refusal.of(Refusal.Code.BLANK, field);
        }
        if (text.chars().anyMatch(c -> c == '\n' || c == '\u2028' || c == '\u2029')) {
            return Refusal.of(Refusal.Code.BAD_CHARACTERS, field);
        }
        return characters(field, text, max);
    }

    private static @Nullable Refusal prose(Field field, Value value, int max) {
        return value instanceof Value.Text(String text) ? characters(field, text, max) : bad(field);
    }

    /**
     * Refuses what no database or file can hold and what no reader can read; never repairs it
     * silently.
     */
    private static @Nullable Refusal characters(Field field, String text, int max) {
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            return Refusal.of(
                    Refusal.Code.TOO_LONG,
                    field,
                    Limits.written(max),
                    Limits.written(text.codePointCount(0, text.length())));
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL && c != '\n' && c != '\t';
            boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            if (control || noncharacter || type == Character.SURROGATE) {
                return Refusal.of(Refusal.Code.BAD_CHARACTERS, field, "U+%04X".formatted(c));
            }
            marks =
                    type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                            ? marks + 1
                            : 0;
            if (marks > Limits.COMBINING_MARKS) {
                return Refusal.of(Refusal.Code.BAD_CHARACTERS, field, "U+%04X".formatted(c));
            }
        }
        return null;
    }

    private static @Nullable Refusal formed(Field field, Value value, Predicate<String> form) {
        String text = text(value);
        return text != null && form.test(text) ? null : bad(field);
    }

    private static @Nullable Refusal choice(Field field, Value value, List<String> allowed) {
        return value instanceof Value.Text(String word) && allowed.contains(word)
                ? null
                : Refusal.of(Refusal.Code.NOT_A_CHOICE, field, String.join(", ", allowed));
    }

    private static @Nullable Refusal choices(Field field, Value value, List<String> allowed) {
        Refusal list = list(field, value);
        if (list != null) {
            return list;
        }
        return value instanceof Value.Items(List<String> items) && allowed.containsAll(items)
                ? null
                : Refusal.of(Refusal.Code.NOT_A_CHOICE, field, String.join(", ", allowed));
    }

    private static @Nullable Refusal tags(Field field, Value value, int max) {
        Refusal list = list(field, value);
        if (list != null) {
            return list;
        }
        for (String item : ((Value.Items) value).items()) {
            Refusal refusal = line(field, Value.of(item), max, true);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal refs(Field field, Value value) {
        Refusal list = list(field, value);
        if (list != null) {
            return list;
        }
        return ((Value.Items) value).items().stream().allMatch(Formats::isId) ? null : bad(field);
    }

    private static @Nullable Refusal list(Field field, Value value) {
        if (!(value instanceof Value.Items(List<String> items))) {
            return bad(field);
        }
        if (items.size() > Limits.ITEMS) {
            return Refusal.of(Refusal.Code.TOO_MANY, field, Limits.written(Limits.ITEMS));
        }
        return Set.copyOf(items).size() == items.size()
                ? null
                : Refusal.of(Refusal.Code.EXISTS, field);
    }

    private static @Nullable Refusal number(
            Field field, Value value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (!(value instanceof Value.Decimal(BigDecimal number))) {
            return bad(field);
        }
        boolean writable = number.precision() <= 34 && Math.abs((long) number.scale()) <= 34;
        boolean within =
                (min == null || number.compareTo(min) >= 0)
                        && (max == null || number.compareTo(max) <= 0);
        return writable && within ? null : Refusal.of(Refusal.Code.OUT_OF_RANGE, field);
    }

    private static @Nullable Refusal whole(Field field, Value value, long min, long max) {
        if (!(value instanceof Value.Decimal(BigDecimal number)) || number.scale() > 0) {
            return bad(field);
        }
        return number.compareTo(BigDecimal.valueOf(min)) >= 0
                        && number.compareTo(BigDecimal.valueOf(max)) <= 0
                ? null
                : Refusal.of(
                        Refusal.Code.OUT_OF_RANGE, field, Long.toString(min), Long.toString(max));
    }

    private static @Nullable Refusal address(Field field, Value value) {
        String text = text(value);
        if (text == null) {
            return bad(field);
        }
        Refusal characters = characters(field, text, Limits.ADDRESS);
        return characters != null || Formats.isAddress(text) ? characters : bad(field);
    }

    private static @Nullable String text(Value value) {
        return value instanceof Value.Text(String text) ? text : null;
    }

    private static Refusal bad(Field field) {
        return Refusal.of(Refusal.Code.BAD_FORMAT, field);
    }
}
