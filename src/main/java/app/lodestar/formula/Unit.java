package app.lodestar.formula;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a number is counted in: a product of powers of declared units, such as {@code USD/s}.
 *
 * @param powers each unit with its exponent, never 0; empty is the unit 1
 */
public record Unit(SortedMap<String, Integer> powers) {

    /** The unit of counts and of shares. */
    public static final Unit ONE = new Unit(new TreeMap<>());

    /** The unit of lengths of time. */
    public static final Unit SECONDS = of("s");

    public Unit {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** The unit of that name; {@code 1} and the empty name are {@link #ONE}. */
    public static Unit of(String name) {
        var trimmed = name.strip();
        return trimmed.isEmpty() || trimmed.equals("1")
                ? new Unit(new TreeMap<>())
                : new Unit(new TreeMap<>(Map.of(trimmed, 1)));
    }

    Unit times(Unit other) {
        return with(other, 1);
    }

    Unit over(Unit other) {
        return with(other, -1);
    }

    /** As a person writes it: {@code 1}, {@code USD}, {@code USD/s}, {@code USD^2}. */
    public String symbol() {
        var above = factors(power -> power > 0);
        var below = factors(power -> power < 0);
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    }

    private Unit with(Unit other, int sign) {
        var sum = new TreeMap<>(powers);
        other.powers.forEach((name, power) ->
                sum.merge(name, sign * power, (a, b) -> a + b == 0 ? null : a + b));
        return new Unit(sum);
    }

    private String factors(Predicate<Integer> kept) {
        return powers.entrySet().stream()
                .filter(factor -> kept.test(factor.getValue()))
                .map(factor -> {
                    var power = Math.abs(factor.getValue());
                    return factor.getKey() + (power == 1 ? "" : "^" + power);
                })
                .collect(Collectors.joining("*"));
    }
}
