package app.lodestar.scoring.plan;

import app.lodestar.scoring.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of a question.
 *
 * @param days all its days
 * @param asked those in the range asked for
 */
record Period(Window days, Window asked) {
    /** Ten thousand days are 27 years; more periods than that is a wrong date somewhere. */
    static final int MOST = 10_000;

    /**
     * The periods that have a day in the range, {@link #MOST} and one more at the most; one for
     * {@link Grain#ALL}, even of no days.
     */
    static List<Period> of(Grain grain, Window range) {
        if (grain == Grain.ALL) {
            return List.of(new Period(range, range));
        }
        if (range.isEmpty()) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        LocalDate start = grain.start(range.from());
        while (start.isBefore(range.to()) && periods.size() <= MOST) {
            Window days = new Window(start, grain.next(start));
            periods.add(new Period(days, days.and(range)));
            start = days.to();
        }
        return periods;
    }

    /** How the period is called: by its first day, also where the range cuts it. */
    @Nullable LocalDate label(Grain grain) {
        return grain == Grain.ALL ? null : days.from();
    }
}
