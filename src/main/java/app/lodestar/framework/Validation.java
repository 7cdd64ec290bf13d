package app.lodestar.framework;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value may stand in a field: maxima and formats, never minima. References are the
 * resolver's matter.
 */
public final class Validation {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{2,62}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{3,64}");
    private static final Set<String> CURRENCIES =
            java.util.Currency.getAvailableCurrencies().stream()
                    .map(java.util.Currency::getCurrencyCode)
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private Validation() {}

    /** The reason why the value may not stand in the field, or null when it may. */
    public static @Nullable Refusal check(Field field, Value value) {
        return switch (field.type()) {
            case FieldType.Line(int max, boolean name) -> line(field, value, max, name);
            case FieldType.Prose(int max) -> prose(field, value, max);
            case FieldType.Formula() -> prose(field, value, Limits.FORMULA);
            case FieldType.Key() -> pattern(field, value, KEY, "__");
            case FieldType.Slug() -> pattern(field, value, SLUG, null);
            case FieldType.Choice(List<String> allowed) -> choice(field, value, allowed);
            case FieldType.Choices(List<String> allowed) -> choices(field, value, allowed);
            case FieldType.Tags(int max) -> tags(field, value, max);
            case FieldType.Ref _ ->
                    value instanceof Value.Text(String id) && isId(id) ? null : bad(field);
            case FieldType.Refs _ -> refs(field, value);
            case FieldType.Decimal(BigDecimal min, BigDecimal max) ->
                    number(field, value, min, max);
            case FieldType.Whole(long min, long max) -> whole(field, value, min, max);
            case FieldType.Flag() -> value instanceof Value.Flag ? null : bad(field);
            case FieldType.Date() -> parsed(field, value, LocalDate::parse);
            case FieldType.Span() -> parsed(field, value, Validation::span);
            case FieldType.Address() -> address(field, value);
            case FieldType.Language() -> parsed(field, value, Validation::language);
            case FieldType.Currency() ->
                    value instanceof Value.Text(String code) && CURRENCIES.contains(code)
                            ? null
                            : bad(field);
            case FieldType.Zone() -> parsed(field, value, Validation::zone);
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
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
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
                    Integer.toString(max),
                    Integer.toString(text.codePointCount(0, text.length())));
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r';
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

    private static @Nullable Refusal pattern(
            Field field, Value value, Pattern pattern, @Nullable String never) {
        return value instanceof Value.Text(String text)
                        && pattern.matcher(text).matches()
                        && (never == null || !text.contains(never))
                ? null
                : bad(field);
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
        return ((Value.Items) value).items().stream().allMatch(Validation::isId)
                ? null
                : bad(field);
    }

    private static @Nullable Refusal list(Field field, Value value) {
        if (!(value instanceof Value.Items(List<String> items))) {
            return bad(field);
        }
        if (items.size() > Limits.ITEMS) {
            return Refusal.of(Refusal.Code.TOO_MANY, field, Integer.toString(Limits.ITEMS));
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
        if (text.length() > Limits.ADDRESS) {
            return Refusal.of(
                    Refusal.Code.TOO_LONG,
                    field,
                    Integer.toString(Limits.ADDRESS),
                    Integer.toString(text.length()));
        }
        try {
            URI uri = new URI(text);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? null : bad(field);
        } catch (URISyntaxException notAnAddress) {
            return bad(field);
        }
    }

    private interface Parser {
        Object parse(String text);
    }

    private static @Nullable Refusal parsed(Field field, Value value, Parser parser) {
        String text = text(value);
        if (text == null) {
            return bad(field);
        }
        try {
            parser.parse(text);
            return null;
        } catch (DateTimeException | IllformedLocaleException notOfThisForm) {
            return bad(field);
        }
    }

    private static Object span(String text) {
        if (text.startsWith("-")) {
            throw new DateTimeException("negative");
        }
        boolean timed = text.indexOf('T') >= 0;
        if (timed) {
            Duration duration = Duration.parse(text);
            if (duration.isNegative()) {
                throw new DateTimeException("negative");
            }
            return duration;
        }
        Period period = Period.parse(text);
        if (period.isNegative()) {
            throw new DateTimeException("negative");
        }
        return period;
    }

    private static Object language(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }

    private static Object zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException("no zone " + text);
        }
        return text;
    }

    private static boolean isId(String text) {
        try {
            NodeId.of(text);
            return true;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static @Nullable String text(Value value) {
        return value instanceof Value.Text(String text) ? text : null;
    }

    private static Refusal bad(Field field) {
        return Refusal.of(Refusal.Code.BAD_FORMAT, field);
    }
}
