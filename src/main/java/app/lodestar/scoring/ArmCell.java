package app.lodestar.scoring;

import java.util.OptionalDouble;

/**
 * What was counted in one arm, of one stratum or of all, and read so that more is better: purchases
 * a click, value a dollar, incremental purchases a dollar (one over the cost).
 *
 * @param <C> its own kind; only cells of one kind are compared
 */
sealed interface ArmCell<C extends ArmCell<C>> {

    /** Both together, as if never parted. */
    C plus(C other);

    /** The amount; NaN where there is nothing to divide by. */
    double rate();

    /** The variance of {@link #rate}; empty where it cannot be known. */
    OptionalDouble variance();

    /** What a stratum is weighted by, pooled over both arms: clicks or spend. */
    double base();

    /** How many purchases it rests on. */
    long sample();

    /** Clicks of which a number led to a purchase: binomial. */
    record Rate(long clicks, long purchases) implements ArmCell<Rate> {
        public Rate {
            if (purchases < 0 || purchases > clicks) {
                throw new IllegalArgumentException(purchases + " of " + clicks);
            }
        }

        @Override
        public Rate plus(Rate other) {
            return new Rate(clicks + other.clicks, purchases + other.purchases);
        }

        @Override
        public double rate() {
            return (double) purchases / clicks;
        }

        @Override
        public OptionalDouble variance() {
            return OptionalDouble.of(rate() * (1 - rate()) / clicks);
        }

        @Override
        public double base() {
            return clicks;
        }

        @Override
        public long sample() {
            return purchases;
        }
    }

    /**
     * Value for spend. The spend is taken as set, the value as a sum over a number of purchases
     * that is itself up to chance (compound Poisson), so that its variance is Σv².
     *
     * @param squares Σv² over the purchases; empty when not known, and then there is no interval
     */
    record Return(double spend, double value, long purchases, OptionalDouble squares)
            implements ArmCell<Return> {

        @Override
        public Return plus(Return other) {
            return new Return(
                    spend + other.spend,
                    value + other.value,
                    purchases + other.purchases,
                    squares.isPresent() && other.squares.isPresent()
                            ? OptionalDouble.of(squares.getAsDouble() + other.squares.getAsDouble())
                            : OptionalDouble.empty());
        }

        @Override
        public double rate() {
            return value / spend;
        }

        @Override
        public OptionalDouble variance() {
            return squares.isPresent()
                    ? OptionalDouble.of(squares.getAsDouble() / (spend * spend))
                    : OptionalDouble.empty();
        }

        @Override
        public double base() {
            return spend;
        }

        @Override
        public long sample() {
            return purchases;
        }
    }

    /**
     * Value for spend by unit (advertiser, user), both up to chance: the delta method.
     *
     * @param moments value over spend
     */
    record Ratio(RatioMoments moments, long purchases) implements ArmCell<Ratio> {

        @Override
        public Ratio plus(Ratio other) {
            return new Ratio(moments.plus(other.moments), purchases + other.purchases);
        }

        @Override
        public double rate() {
            return moments.ratio();
        }

        @Override
        public OptionalDouble variance() {
            return Intervals.ratio(moments) instanceof Uncertainty.Interval
                    ? OptionalDouble.of(moments.variance())
                    : OptionalDouble.empty();
        }

        @Override
        public double base() {
            return moments.bottom();
        }

        @Override
        public long sample() {
            return purchases;
        }
    }

    /**
     * Purchases that would not have been without the ads, for spend: those of the exposed less
     * those of the held out, scaled to the size of the exposed group; both Poisson.
     *
     * @param expected the held-out purchases times the size of the exposed over that of the held
     *     out
     * @param spread the variance of the difference: exposed + held out · scale²
     */
    record Increment(double spend, long exposed, double expected, double spread)
            implements ArmCell<Increment> {

        static Increment of(double spend, long exposed, long heldOut, double scale) {
            return new Increment(
                    spend, exposed, heldOut * scale, exposed + heldOut * scale * scale);
        }

        @Override
        public Increment plus(Increment other) {
            return new Increment(
                    spend + other.spend,
                    exposed + other.exposed,
                    expected + other.expected,
                    spread + other.spread);
        }

        double increment() {
            return exposed - expected;
        }

        /** Whether the 95 % interval of the increment holds 0. */
        boolean mayBeNothing() {
            return increment() - Intervals.Z * Math.sqrt(spread) <= 0;
        }

        @Override
        public double rate() {
            return increment() / spend;
        }

        @Override
        public OptionalDouble variance() {
            return OptionalDouble.of(spread / (spend * spend));
        }

        @Override
        public double base() {
            return spend;
        }

        @Override
        public long sample() {
            return exposed;
        }
    }
}
