package app.lodestar.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked formula: one value per period and segment, or unknown. Period, segment, filter and zone
 * are no part of it. Unknown in, unknown out, except where a record says otherwise.
 */
public sealed interface Measure {

    /** What the value is counted in; null where a column in it has no declared unit. */
    @Nullable Unit unit();

    Additivity additivity();

    /** What is a share, a rate or a number of things. */
    sealed interface Dimensionless extends Measure {
        @Override
        default Unit unit() {
            return Unit.ONE;
        }

        @Override
        default Additivity additivity() {
            return Additivity.RATIO;
        }
    }

    /** What is computed from the values of one other measure. */
    sealed interface Transformed extends Measure {
        Measure of();

        @Override
        default @Nullable Unit unit() {
            return of().unit();
        }

        @Override
        default Additivity additivity() {
            return of().additivity();
        }
    }

    /** What has the value of one of several measures, or of none. */
    sealed interface Alternatives extends Measure {
        List<Measure> values();

        @Override
        default @Nullable Unit unit() {
            return values().isEmpty() ? null : values().getFirst().unit();
        }

        @Override
        default Additivity additivity() {
            return values().stream()
                    .map(Measure::additivity)
                    .reduce(Additivity.ADDITIVE, Additivity::with);
        }
    }

    /** A constant; a plain number has the unit 1, and takes on any unit that it is added to. */
    record Constant(BigDecimal value, Unit unit) implements Measure {
        @Override
        public Additivity additivity() {
            return Additivity.ADDITIVE;
        }
    }

    /** No value in any period. */
    record Unknown() implements Alternatives {
        @Override
        public List<Measure> values() {
            return List.of();
        }
    }

    /**
     * Rows of one table become one number.
     *
     * @param of what is taken of each row: a number or a duration (in seconds), for {@code COUNT}
     *     and {@code UNIQUE} of any type; null only for {@code COUNT} of the rows themselves
     * @param level for {@code QUANTILE}: over 0 and under 1; else null
     * @param cap applies to {@code of} before it is aggregated; null for none
     */
    record Aggregate(
            AggregateFunction function,
            Rows rows,
            @Nullable RowExpression of,
            @Nullable BigDecimal level,
            @Nullable Cap cap)
            implements Measure {
        @Override
        public @Nullable Unit unit() {
            return switch (function) {
                case COUNT, UNIQUE -> Unit.ONE;
                case SUM, AVG, MIN, MAX, QUANTILE -> of == null ? null : of.unit();
            };
        }

        @Override
        public Additivity additivity() {
            return function.additivity();
        }

        /** The same over fewer rows. */
        public Aggregate restricted(RowExpression condition) {
            return new Aggregate(function, rows.and(condition), of, level, cap);
        }
    }

    /**
     * The sum over all keys of the value in the key's last row up to the end of the period.
     *
     * @param by rows without it are left out
     */
    record Latest(Rows rows, RowExpression of, RowExpression.Cell by) implements Measure {
        @Override
        public @Nullable Unit unit() {
            return of.unit();
        }

        @Override
        public Additivity additivity() {
            return Additivity.SEMI_ADDITIVE;
        }
    }

    /**
     * The mean, over the keys that have a row, of the aggregate of each key's rows.
     *
     * @param keys columns of the aggregate's table, at least one
     */
    record MeanPer(Aggregate of, List<RowExpression.Cell> keys) implements Transformed {
        public MeanPer {
            keys = List.copyOf(keys);
        }

        @Override
        public Additivity additivity() {
            return Additivity.RATIO;
        }
    }

    /** A part of a whole: both are the same aggregate, the part's rows are some of the whole's. */
    record Share(Aggregate part, Aggregate whole) implements Dimensionless {}

    /**
     * The share of the total that the largest keys hold.
     *
     * @param fraction which part of the keys are the largest ones: over 0, at most 1
     * @param of a count, a unique or a sum
     */
    record TopShare(BigDecimal fraction, Aggregate of, List<RowExpression.Cell> keys)
            implements Dimensionless {
        public TopShare {
            keys = List.copyOf(keys);
        }

        @Override
        public Additivity additivity() {
            return Additivity.QUANTILE;
        }
    }

    /**
     * The share of keys with a first step that also have each later step, in order, all within the
     * window from the first step.
     *
     * @param steps two or more
     * @param window both ends belong to it; null for any time later
     */
    record Funnel(List<KeyedRows> steps, @Nullable TimeSpan window) implements Dimensionless {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /** The number of second-step rows, each credited to the latest first-step row before it. */
    record Conversions(KeyedRows from, KeyedRows to, @Nullable TimeSpan window)
            implements Dimensionless {
        @Override
        public Additivity additivity() {
            return Additivity.ADDITIVE;
        }
    }

    /**
     * The share of keys that came back after their first row; keys too young to tell are left out.
     */
    record Retention(KeyedRows first, KeyedRows back, Return when) implements Dimensionless {}

    /**
     * The time from each first event to the next second event of the same keys, in seconds.
     *
     * @param window both ends belong to it; null for any time later
     */
    record TimeBetween(
            KeyedRows from, KeyedRows to, @Nullable TimeSpan window, Summary summarisedBy)
            implements Measure {
        @Override
        public Unit unit() {
            return summarisedBy instanceof Summary.Share ? Unit.ONE : Unit.SECONDS;
        }

        @Override
        public Additivity additivity() {
            return summarisedBy.additivity();
        }
    }

    /**
     * The number of different keys with a row in the days that end with the last full day.
     *
     * @param days at least 1
     */
    record Active(Rows rows, RowExpression.Cell key, int days) implements Dimensionless {
        @Override
        public Additivity additivity() {
            return Additivity.DISTINCT;
        }
    }

    /** What looks at days before the period: values of several periods do not add up. */
    sealed interface Windowed extends Transformed {
        @Override
        default Additivity additivity() {
            return of().additivity().with(Additivity.SEMI_ADDITIVE);
        }
    }

    /** The measure over the days that end with the period's last; recomputed from the rows. */
    record Rolling(Measure of, int days) implements Windowed {}

    /** The sum of an additive measure from the first period on. */
    record Cumulative(Measure of) implements Windowed {}

    /** The value that long before. */
    record Previous(Measure of, TimeSpan period) implements Transformed {}

    /** The relative change against that long before: 0.1 is ten per cent more. */
    record Growth(Measure of, TimeSpan period) implements Dimensionless {}

    /** Another metric, resolved; the same key always holds an equal measure. */
    record Named(String key, Measure measure) implements Transformed {
        @Override
        public Measure of() {
            return measure;
        }
    }

    /** Two measures and an operation; what is divided by 0 is unknown. */
    record Arithmetic(ArithmeticOperator operator, Measure left, Measure right) implements Measure {
        @Override
        public @Nullable Unit unit() {
            return Derived.unit(operator, left, right);
        }

        @Override
        public Additivity additivity() {
            return Derived.additivity(operator, left, right);
        }
    }

    record Negation(Measure of) implements Transformed {}

    /** {@code then} where the condition is true, else {@code otherwise}; unknown with it. */
    record Choose(MeasureCondition when, Measure then, Measure otherwise) implements Alternatives {
        @Override
        public List<Measure> values() {
            return List.of(then, otherwise);
        }
    }

    /** The first that is not unknown; two or more. */
    record Coalesce(List<Measure> values) implements Alternatives {
        public Coalesce {
            values = List.copyOf(values);
        }
    }

    /**
     * A function of a measure.
     *
     * @param digits after the point, for {@link NumberFunction#ROUND}; else 0
     */
    record Function(NumberFunction function, Measure of, int digits) implements Transformed {
        @Override
        public @Nullable Unit unit() {
            return function.unit(of.unit());
        }

        @Override
        public Additivity additivity() {
            return of.additivity().with(Additivity.RATIO);
        }
    }
}
