package app.lodestar.framework;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms of text that means something to a machine. The patterns read the same in Java and in a
 * JSON Schema.
 */
final class Formats {
    static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final String KEY = "(?!.*__)[a-z][a-z0-9_]{2,62}";
    static final String SLUG = "[a-z0-9-]{3,64}";
    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String SPAN =
            "P(?=.)([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?"
                    + "|P([0-9]{1,6}D)?T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?";
    static final String ADDRESS = "[hH][tT][tT][pP][sS]?://.+";
    static final String LANGUAGE = "(?=.{1,35}$)[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*";
    static final String CURRENCY = "[A-Z]{3}";
    static final String ZONE = "[A-Za-z0-9+_/-]{1,64}";

    private static final Pattern KEYS = Pattern.compile(KEY);
    private static final Pattern SLUGS = Pattern.compile(SLUG);
    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern SPANS = Pattern.compile(SPAN);
    private static final Pattern LANGUAGES = Pattern.compile(LANGUAGE);
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Formats() {}

    static boolean isKey(String text) {
        return KEYS.matcher(text).matches();
    }

    static boolean isSlug(String text) {
        return SLUGS.matcher(text).matches();
    }

    /** Whether the text is an id in its one spelling, so that equal ids are equal text. */
    static boolean isId(String text) {
        try {
            return NodeId.of(text).toString().equals(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    static boolean isDate(String text) {
        try {
            return DATES.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    static boolean isSpan(String text) {
        return SPANS.matcher(text).matches();
    }

    static boolean isLanguage(String text) {
        try {
            return LANGUAGES.matcher(text).matches()
                    && new Locale.Builder().setLanguageTag(text).build() != null;
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    static boolean isCurrency(String text) {
        return CURRENCIES.contains(text);
    }

    static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    /** Whether the text is an address that a browser opens as a page. */
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
