package app.lodestar.scoring.plan;

import app.lodestar.scoring.Grain;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * For each period of a question the days that a measure is computed over.
 *
 * @param windows one a period, in its order; at least one
 */
record Frame(List<Window> windows) {
    private static final List<Grain> GRAINS =
            List.of(Grain.DAY, Grain.WEEK, Grain.WEEK_FROM_SUNDAY, Grain.MONTH, Grain.QUARTER);

    Frame {
        windows = List.copyOf(windows);
    }

    Frame map(UnaryOperator<Window> change) {
        return new Frame(windows.stream().map(change).toList());
    }

    /** From the first day of any window to the last day of any. */
    Window hull() {
        return windows.stream().reduce(windows.getFirst(), Window::to);
    }

    /** How many days each window has, if all have equally many. */
    OptionalInt sameLength() {
        long days = windows.getFirst().days();
        boolean isSame = windows.stream().allMatch(each -> each.days() == days);
        return isSame && days > 0 ? OptionalInt.of(Math.toIntExact(days)) : OptionalInt.empty();
    }

    /**
     * The grain whose periods, cut to the hull, are the windows, with each period's first day and
     * its place.
     */
    Optional<Buckets> buckets() {
        return GRAINS.stream().flatMap(grain -> buckets(grain).stream()).findFirst();
    }

    private Optional<Buckets> buckets(Grain grain) {
        Window hull = hull();
        Map<LocalDate, Integer> places = new HashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            LocalDate start = grain.start(window.from());
            Window whole = new Window(start, grain.next(start));
            if (window.isEmpty()
                    || !whole.and(hull).equals(window)
                    || places.put(start, i) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Buckets(grain, places));
    }

    record Buckets(Grain grain, Map<LocalDate, Integer> places) {}
}
