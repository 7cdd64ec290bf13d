package app.lodestar.scoring;

import app.lodestar.formula.Return;
import app.lodestar.formula.TimeSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The ages at which to look whether someone had come back, on the way to a certain one. */
final class Ages {
    /** As many columns as fit beside each other. */
    private static final int MOST = 8;

    private static final int WEEK = 7;

    /** The days that people look at when a week is over. */
    private static final int[] DAYS = {1, 3, 7, 14, 28, 60, 90, 180, 365};

    private Ages() {}

    /** From the youngest to the one itself. */
    static List<Return> upTo(Return last) {
        return switch (last) {
            case Return.OnDay(int day) -> onDays(day);
            case Return.Within(TimeSpan window) -> within(window);
        };
    }

    private static List<Return> onDays(int last) {
        IntStream days =
                last <= WEEK
                        ? IntStream.rangeClosed(1, last)
                        : IntStream.concat(
                                IntStream.of(DAYS).filter(day -> day < last), IntStream.of(last));
        return days.<Return>mapToObj(Return.OnDay::new).toList();
    }

    private static List<Return> within(TimeSpan window) {
        if (!isDivided(window.amount())) {
            return List.of(new Return.Within(window));
        }
        int whole = window.amount().intValueExact();
        boolean areWeeks = window.unit() == TimeSpan.Unit.DAY && whole % WEEK == 0 && whole > WEEK;
        int least = areWeeks ? WEEK : 1;
        int every = least * Math.ceilDiv(whole / least, MOST);
        return IntStream.concat(
                        IntStream.iterate(every, at -> at < whole, at -> at + every),
                        IntStream.of(whole))
                .<Return>mapToObj(at -> new Return.Within(TimeSpan.of(at, window.unit())))
                .toList();
    }

    private static boolean isDivided(BigDecimal amount) {
        return amount.scale() <= 0
                && amount.compareTo(BigDecimal.TWO) >= 0
                && amount.compareTo(BigDecimal.valueOf(SpanDays.MOST)) <= 0;
    }
}
