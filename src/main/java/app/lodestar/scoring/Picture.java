package app.lodestar.scoring;

import app.lodestar.formula.Return;
import app.lodestar.formula.Rows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a metric counts on the way to its value, where that makes a picture of its own. */
public sealed interface Picture {

    /** There is none, or no data for it. */
    record Nothing() implements Picture {}

    /**
     * How many keys come how far, in the latest period fit to be scored, or else the latest in
     * which any key began.
     *
     * @param firstDay of the period; null for all the data
     * @param lastDay of the period; null for all the data
     * @param steps two or more; the last one's share of the first is the value of the funnel
     */
    record Funnel(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, List<Step> steps)
            implements Picture {
        public Funnel {
            steps = List.copyOf(steps);
        }

        /** The keys of the first step. */
        public long begun() {
            return steps.getFirst().keys();
        }
    }

    /** A step, and how many keys reached it. */
    record Step(Rows rows, long keys) {}

    /**
     * What share of those who first came in a period had come back at some age.
     *
     * @param ages the youngest first; the last one is that of the metric itself
     * @param cohorts in the order of their periods
     */
    record Cohorts(List<Return> ages, List<Cohort> cohorts) implements Picture {
        public Cohorts {
            ages = List.copyOf(ages);
            cohorts = List.copyOf(cohorts);
        }
    }

    /**
     * The keys whose first row lies in a period.
     *
     * @param size how many there are, also those too young to tell
     * @param cells one an age: provisional where only some of them are old enough, unknown where
     *     none is
     */
    record Cohort(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            long size,
            List<MetricValue> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }
}
