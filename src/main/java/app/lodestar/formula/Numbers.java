package app.lodestar.formula;

import java.math.BigDecimal;

/** One form for each number, so that equal numbers are equal records. */
final class Numbers {

    private Numbers() {}

    static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static boolean isWhole(BigDecimal number) {
        return canonical(number).scale() <= 0;
    }

    /** Digits where they are few, else the exponent form; both are numbers of the language. */
    static String print(BigDecimal number) {
        var canonical = canonical(number);
        return Math.abs(canonical.scale()) > 40 ? canonical.toString() : canonical.toPlainString();
    }
}
