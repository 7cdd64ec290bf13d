package app.lodestar.scoring;

import app.lodestar.scoring.Measured.Completeness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns what the engine answers into what a scorecard is made from. */
public final class Measurements {
    private static final Comparator<MetricValue> BY_DAY =
            Comparator.comparing(
                    MetricValue::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Measurements() {}

    /**
     * The latest value of a series without segments that is neither partial nor provisional. A
     * later period that is only too young, or not in the data, is passed over; one whose value is
     * unknown for another reason is not, so that an old value never stands in for a broken one.
     * Without any such period, the latest one with its state.
     */
    public static Measured latest(MetricSeries series) {
        return latestValue(series).map(Measurements::of).orElseGet(Measured::nothing);
    }

    /** The value that {@link #latest} is about. */
    public static Optional<MetricValue> latestValue(MetricSeries series) {
        List<MetricValue> newestFirst = series.values().stream().sorted(BY_DAY.reversed()).toList();
        return newestFirst.stream()
                .filter(Measurements::isSettled)
                .findFirst()
                .or(() -> newestFirst.stream().filter(v -> v.value() != null).findFirst())
                .or(() -> newestFirst.stream().findFirst());
    }

    private static boolean isSettled(MetricValue value) {
        return switch (value.state()) {
            case OK -> true;
            case PROVISIONAL, PARTIAL -> false;
            case UNKNOWN ->
                    value.settled()
                            && value.reason() != Reason.NO_DATA
                            && value.reason() != Reason.TOO_YOUNG;
        };
    }

    /** One value with its interval. */
    public static Measured of(MetricValue value) {
        Double number = value.value();
        if (number == null) {
            Reason reason = value.reason() == null ? Reason.NO_DATA : value.reason();
            return new Measured.Unknown(Why.of(Why.Code.NO_VALUE, reason.code()));
        }
        Completeness completeness =
                switch (value.state()) {
                    case OK, UNKNOWN -> Completeness.COMPLETE;
                    case PROVISIONAL -> Completeness.PROVISIONAL;
                    case PARTIAL -> Completeness.PARTIAL;
                };
        return new Measured.Known(
                number,
                Intervals.of(value.evidence()),
                value.n(),
                completeness,
                value.period(),
                value.lastDay());
    }
}
