package app.lodestar.framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The units that times are shown in, from the longest to the shortest. */
enum DurationUnit {
    DAY("d", "86400", 27),
    HOUR("h", "3600", 9),
    MINUTE("min", "60", 3),
    SECOND("s", "1", 1),
    MILLISECOND("ms", "0.001", 1);

    private final String symbol;
    private final BigDecimal seconds;
    private final BigInteger threes;

    /**
     * @param threes the factors of its seconds that ten does not have: what they do not divide has
     *     no end in this unit
     */
    DurationUnit(String symbol, String seconds, long threes) {
        this.symbol = symbol;
        this.seconds = new BigDecimal(seconds);
        this.threes = BigInteger.valueOf(threes);
    }

    /** The unit of that symbol; seconds when there is none. */
    static DurationUnit of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst()
                .orElse(SECOND);
    }

    /** The unit that a text ends with. */
    static Optional<DurationUnit> endOf(String text) {
        return text.endsWith(MILLISECOND.symbol)
                ? Optional.of(MILLISECOND)
                : Arrays.stream(values()).filter(unit -> text.endsWith(unit.symbol)).findFirst();
    }

    String symbol() {
        return symbol;
    }

    /** This unit, or the next shorter one in which so many seconds have an end. */
    DurationUnit exactFor(BigDecimal time) {
        return Arrays.stream(values())
                .filter(unit -> unit.compareTo(this) >= 0 && unit.isExactFor(time))
                .findFirst()
                .orElse(SECOND);
    }

    private boolean isExactFor(BigDecimal time) {
        return time.unscaledValue().mod(threes).signum() == 0;
    }

    BigDecimal toSeconds(BigDecimal time) {
        return time.multiply(seconds);
    }

    /** The time in this unit, which must be {@linkplain #exactFor exact} for it. */
    BigDecimal fromSeconds(BigDecimal time) {
        return time.divide(seconds);
    }

    /** The text without the unit at its end. */
    String without(String text) {
        return text.endsWith(symbol)
                ? text.substring(0, text.length() - symbol.length()).strip()
                : text;
    }
}
