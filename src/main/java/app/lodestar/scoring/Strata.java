package app.lodestar.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Two arms in strata, and the ways to compare them. */
final class Strata<C extends ArmCell<C>> {

    /** The parts of the crude difference A − B, which they add up to, in the unit of the amount. */
    record Effects(double rate, double mix) {}

    private final List<Stratum<C>> strata;
    private final C a;
    private final C b;

    /** At least one stratum; without strata that is all there is. */
    Strata(List<Stratum<C>> strata) {
        this.strata = List.copyOf(strata);
        this.a =
                strata.stream()
                        .map(Stratum::a)
                        .reduce((one, other) -> one.plus(other))
                        .orElseThrow();
        this.b =
                strata.stream()
                        .map(Stratum::b)
                        .reduce((one, other) -> one.plus(other))
                        .orElseThrow();
    }

    C a() {
        return a;
    }

    C b() {
        return b;
    }

    List<Stratum<C>> each() {
        return strata;
    }

    /** Everything of an arm together against everything of the other. */
    Contrast crude() {
        return Contrast.of(a.rate(), a.variance(), b.rate(), b.variance());
    }

    /**
     * What it would be if both arms had the pooled mix: direct standardisation with the weights of
     * the pooled bases; Var = Σw²·Var of the stratum.
     */
    Contrast standardised() {
        return Contrast.of(
                average(Stratum::a),
                variance(Stratum::a),
                average(Stratum::b),
                variance(Stratum::b));
    }

    /** The amount of an arm with the pooled mix. */
    double standardised(boolean first) {
        return average(first ? Stratum::a : Stratum::b);
    }

    private double weight(Stratum<C> stratum) {
        return (stratum.a().base() + stratum.b().base()) / (a.base() + b.base());
    }

    private double average(Function<Stratum<C>, C> arm) {
        return sum(stratum -> weight(stratum) * arm.apply(stratum).rate());
    }

    private OptionalDouble variance(Function<Stratum<C>, C> arm) {
        double sum =
                sum(stratum ->
                        Math.pow(weight(stratum), 2)
                                * arm.apply(stratum).variance().orElse(Double.NaN));
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /**
     * The midpoint split of the crude difference (Kitagawa 1955): rate Σ½(sA+sB)·(rA−rB), mix
     * Σ½(rA+rB)·(sA−sB), with s the share of the arm's base. Empty where an arm has nothing in a
     * stratum.
     */
    Optional<Effects> effects() {
        double rate =
                sum(s ->
                        (s.a().base() / a.base() + s.b().base() / b.base())
                                / 2
                                * (s.a().rate() - s.b().rate()));
        double mix =
                sum(s ->
                        (s.a().rate() + s.b().rate())
                                / 2
                                * (s.a().base() / a.base() - s.b().base() / b.base()));
        return Double.isFinite(rate) && Double.isFinite(mix)
                ? Optional.of(new Effects(rate, mix))
                : Optional.empty();
    }

    /** Whether the crude difference has one sign and that of every stratum the other. */
    boolean isShiftedByMix() {
        double total = Math.signum(a.rate() - b.rate());
        return total != 0
                && strata.stream()
                        .allMatch(s -> Math.signum(s.a().rate() - s.b().rate()) == -total);
    }

    private double sum(ToDoubleFunction<Stratum<C>> part) {
        return strata.stream().mapToDouble(part).sum();
    }

    /**
     * The Mantel-Haenszel ratio of two proportions (Mantel, Haenszel 1959; Nurminen 1981) with the
     * interval of Greenland and Robins (1985): R = Σa·n₀/n, S = Σb·n₁/n, Var ln = Σ((a+b)·n₁·n₀ −
     * a·b·n)/n² / (R·S).
     */
    static Contrast mantelHaenszel(Strata<ArmCell.Rate> strata) {
        double r = 0;
        double s = 0;
        double p = 0;
        for (Stratum<ArmCell.Rate> stratum : strata.each()) {
            double a = stratum.a().purchases();
            double b = stratum.b().purchases();
            double one = stratum.a().clicks();
            double other = stratum.b().clicks();
            double n = one + other;
            r += a * other / n;
            s += b * one / n;
            p += ((a + b) * one * other - a * b * n) / (n * n);
        }
        return Contrast.ofLog(
                r / s, r > 0 && s > 0 ? OptionalDouble.of(p / (r * s)) : OptionalDouble.empty());
    }
}
