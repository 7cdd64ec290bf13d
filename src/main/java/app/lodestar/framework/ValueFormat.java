package app.lodestar.framework;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stored value the way its metric's unit is read, and reads it back: fractions as
 * percentages, seconds in the display unit, money with its sign. Exact both ways: {@code
 * parse(format(x))} is {@code x}. So a time that has no end in the display unit, such as 4,100 s in
 * hours, is written in the next smaller unit in which it has one.
 */
public final class ValueFormat {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([-−+]?)\\s*((?:\\d{1,3}(?:[,\\u202f\\u00a0 ]\\d{3})+|\\d+)?(?:\\.\\d+)?)\\s*([kKmM]?)");

    private final @Nullable Unit unit;
    private final String label;
    private final DurationUnit durationUnit;
    private final String currency;

    private ValueFormat(@Nullable Unit unit, String label, String durationUnit, String currency) {
        this.unit = unit;
        this.label = label.strip();
        this.durationUnit = DurationUnit.of(durationUnit);
        this.currency = currency;
    }

    /** The format of a metric's values; {@code framework} gives the currency. */
    public static ValueFormat of(MetricFramework framework, Node metric) {
        return new ValueFormat(
                metric.choice(Field.UNIT, Unit.class).orElse(null),
                metric.text(Field.UNIT_LABEL),
                metric.text(Field.DURATION_UNIT),
                framework.root().text(Field.CURRENCY));
    }

    /** A bare number. */
    public static ValueFormat plain() {
        return new ValueFormat(null, "", "", "");
    }

    /** The value with its unit. */
    public String format(BigDecimal value) {
        return switch (unit) {
            case PERCENT -> grouped(value.multiply(HUNDRED)) + " %";
            case DURATION -> duration(value);
            case CURRENCY -> money(value);
            case PER_X -> label.isEmpty() ? grouped(value) : grouped(value) + " " + label;
            case COUNT, RATIO, SCORE -> grouped(value);
            case null -> grouped(value);
        };
    }

    /** A range in words: {@code 38 to 55}, {@code at least 0.99}. */
    public String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? "" : "at most " + format(high);
        }
        return high == null ? "at least " + format(low) : format(low) + " to " + format(high);
    }

    /**
     * The stored value of what a person wrote, with or without its unit; empty when it is no such
     * number.
     */
    public Optional<BigDecimal> parse(String text) {
        String bare = text.strip();
        if (unit == Unit.DURATION) {
            DurationUnit written = DurationUnit.endOf(bare).orElse(durationUnit);
            return number(written.without(bare)).map(written::toSeconds);
        }
        if (unit == Unit.PER_X && !label.isEmpty() && bare.endsWith(label)) {
            return number(bare.substring(0, bare.length() - label.length()).strip());
        }
        if (bare.endsWith("%")) {
            return unit == null || unit == Unit.PERCENT
                    ? number(bare.substring(0, bare.length() - 1).strip()).map(ValueFormat::percent)
                    : Optional.empty();
        }
        Optional<BigDecimal> value = number(withoutCurrency(bare));
        return unit == Unit.PERCENT ? value.map(ValueFormat::percent) : value;
    }

    private static BigDecimal percent(BigDecimal value) {
        return value.movePointLeft(2);
    }

    private static Optional<BigDecimal> number(String bare) {
        Matcher number = NUMBER.matcher(bare);
        if (!number.matches() || number.group(2).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value =
                new BigDecimal(number.group(2).replaceAll("[,\\u202f\\u00a0 ]", ""))
                        .multiply(magnitude(number.group(3)));
        return Optional.of(number.group(1).matches("[-−]") ? value.negate() : value);
    }

    private String withoutCurrency(String text) {
        String bare = text;
        for (String prefix : new String[] {sign(), currency}) {
            if (!prefix.isEmpty() && bare.contains(prefix)) {
                bare = bare.replaceFirst(Pattern.quote(prefix), "").strip();
            }
        }
        return bare;
    }

    private static BigDecimal magnitude(String suffix) {
        return switch (suffix.toLowerCase(Locale.ROOT)) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private String duration(BigDecimal seconds) {
        DurationUnit written = durationUnit.exactFor(seconds);
        return grouped(written.fromSeconds(seconds)) + " " + written.symbol();
    }

    private String money(BigDecimal value) {
        String sign = sign();
        String amount = grouped(value.abs());
        String text = sign.isEmpty() ? amount + " " + currency : sign + amount;
        return (value.signum() < 0 ? "-" : "") + text.strip();
    }

    private String sign() {
        return switch (currency) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            case "INR" -> "₹";
            default -> currency.isEmpty() ? "" : codeOf(currency);
        };
    }

    private static String codeOf(String currency) {
        return Currency.getInstance(currency).getCurrencyCode() + " ";
    }

    private static String grouped(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        String text = plain.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (plain.signum() < 0 ? "-" : "") + grouped + fraction;
    }
}
