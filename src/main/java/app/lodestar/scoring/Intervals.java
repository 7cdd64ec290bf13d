package app.lodestar.scoring;

import static app.lodestar.scoring.Uncertainty.undefined;

import app.lodestar.scoring.Uncertainty.Interval;
import app.lodestar.scoring.Uncertainty.Undefined;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two-sided 95 % intervals from what the engine adds up. Refused, in this order: sums that are not
 * finite, fewer than two units, no variance, fewer than thirty units.
 */
public final class Intervals {
    /** The 97.5 % quantile of the standard normal distribution. */
    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** With fewer units no interval is stated. */
    public static final int FEWEST = 30;

    private static final double UPPER = 0.975;

    private Intervals() {}

    /** Of whatever a value rests on. */
    public static Uncertainty of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.None() -> undefined(Why.Code.NO_INTERVAL);
            case Evidence.Events(long events) -> count(events);
            case Evidence.Total(Moments moments) -> total(moments);
            case Evidence.Mean(Moments moments) -> mean(moments);
            case Evidence.Proportion(long part, long whole) -> proportion(part, whole);
            case Evidence.Ratio(RatioMoments moments) -> ratio(moments);
            case Evidence.Scaled(Evidence base, double times, double plus) ->
                    scaled(of(base), times, plus);
            case Evidence.Quantile of ->
                    of.units() < FEWEST
                            ? new Undefined(Why.tooLittleData(of.units(), FEWEST))
                            : quantile(
                                    QuantileRanks.of(of.n(), of.level(), of.clustering()),
                                    of.lower(),
                                    of.upper());
        };
    }

    private static Uncertainty scaled(Uncertainty base, double times, double plus) {
        if (!(base instanceof Interval(double from, double to, double error)) || times == 0) {
            return base instanceof Undefined ? base : undefined(Why.Code.VARIANCE_0);
        }
        double one = from * times + plus;
        double other = to * times + plus;
        double spread = error * Math.abs(times);
        return Double.isFinite(one + other + spread) && spread > 0
                ? new Interval(Math.min(one, other), Math.max(one, other), spread)
                : undefined(Why.Code.NOT_FINITE);
    }

    /** Of a mean x̄, by Student's t with n − 1 degrees of freedom: x̄ ± t·s/√n. */
    public static Uncertainty mean(Moments moments) {
        Undefined few = refusal(moments.n(), moments.sum() + moments.squares());
        if (few != null && few.why().code() != Why.Code.TOO_LITTLE_DATA) {
            return few;
        }
        double variance = moments.variance();
        if (variance == 0) {
            return undefined(Why.Code.VARIANCE_0);
        }
        return few != null
                ? few
                : around(
                        moments.mean(),
                        Math.sqrt(variance / moments.n()),
                        TDistribution.of(moments.n() - 1.0).inverseCumulativeProbability(UPPER));
    }

    /**
     * Of a sum over units whose number is itself up to chance, as compound Poisson: Σx ± z·√Σx². A
     * count of events by users is one, each user with the number of their events.
     */
    public static Uncertainty total(Moments moments) {
        Undefined few = refusal(moments.n(), moments.sum() + moments.squares());
        if (few != null) {
            return few;
        }
        return moments.squares() == 0
                ? undefined(Why.Code.VARIANCE_0)
                : around(moments.sum(), Math.sqrt(moments.squares()), Z);
    }

    /**
     * Of a count of independent events, exact for a Poisson count k: ½χ²(0.025; 2k) to ½χ²(0.975;
     * 2k + 2) (Garwood 1936). Defined for any count, 0 too.
     */
    public static Interval count(long events) {
        double low =
                events == 0
                        ? 0
                        : ChiSquaredDistribution.of(2.0 * events)
                                        .inverseCumulativeProbability(1 - UPPER)
                                / 2;
        double high =
                ChiSquaredDistribution.of(2.0 * events + 2).inverseCumulativeProbability(UPPER) / 2;
        return new Interval(low, high, (high - low) / (2 * Z));
    }

    /**
     * Of a proportion k/n, by the score interval (Wilson 1927; preferred to p ± z·√(p(1−p)/n) by
     * Brown, Cai, DasGupta 2001), which has a width at k = 0 and k = n too: none of 5,000 is known
     * to be few.
     */
    public static Uncertainty proportion(long k, long n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n);
        }
        Undefined few = refusal(n, 0);
        if (few != null) {
            return few;
        }
        double p = (double) k / n;
        double square = Z * Z;
        double centre = (p + square / (2.0 * n)) / (1 + square / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n)) / (1 + square / n);
        return new Interval(
                k == 0 ? 0 : Math.max(0, centre - half),
                k == n ? 1 : Math.min(1, centre + half),
                half / Z);
    }

    /** Of a ratio of two sums over the same units, by the delta method: R ± z·√(v/n). */
    public static Uncertainty ratio(RatioMoments moments) {
        Undefined few =
                refusal(
                        moments.n(),
                        moments.topSquares() + moments.bottomSquares() + moments.cross());
        if (few != null && few.why().code() != Why.Code.TOO_LITTLE_DATA) {
            return few;
        }
        if (moments.bottom() == 0) {
            return undefined(Why.Code.DENOMINATOR_0);
        }
        double variance = moments.variance();
        if (variance == 0) {
            return undefined(Why.Code.VARIANCE_0);
        }
        return few != null ? few : around(moments.ratio(), Math.sqrt(variance), Z);
    }

    /**
     * Of a quantile, between two order statistics: those that {@link QuantileRanks} asked for. The
     * standard error is (U − L)/2z.
     */
    public static Uncertainty quantile(QuantileRanks ranks, double lower, double upper) {
        return switch (ranks) {
            case QuantileRanks.TooFew(long n) ->
                    undefined(Why.Code.QUANTILE_TOO_FEW, Long.toString(n));
            case QuantileRanks.Ranks _ ->
                    !Double.isFinite(lower) || !Double.isFinite(upper)
                            ? undefined(Why.Code.NOT_FINITE)
                            : lower >= upper
                                    ? undefined(Why.Code.VARIANCE_0)
                                    : new Interval(lower, upper, (upper - lower) / (2 * Z));
        };
    }

    private static Uncertainty around(double value, double error, double times) {
        double low = value - times * error;
        double high = value + times * error;
        return Double.isFinite(low) && Double.isFinite(high) && error > 0
                ? new Interval(low, high, error)
                : undefined(Why.Code.NOT_FINITE);
    }

    private static @Nullable Undefined refusal(long n, double sums) {
        if (!Double.isFinite(sums)) {
            return undefined(Why.Code.NOT_FINITE);
        }
        if (n < 2) {
            return undefined(Why.Code.TOO_FEW);
        }
        return n < FEWEST ? new Undefined(Why.tooLittleData(n, FEWEST)) : null;
    }
}
