package app.lodestar.dataset;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * People on their way through the steps of a flow, over twelve weeks. Each begins at some moment,
 * belongs to a segment and goes on from step to step with a rate of the step and the segment.
 */
final class SampleJourneys {

    static final int DAYS = 84;
    static final List<String> SEGMENTS = List.of("new", "returning", "business");

    private static final double[] USUAL = {0.55, 0.35, 0.10};
    private static final double[] SHIFTED = {0.82, 0.13, 0.05};
    private static final double[] STRENGTH = {0.72, 1.08, 1.2};
    private static final double BOTS = 0.004;
    private static final int BOT_ROWS = 25;

    private final SampleNoise noise;
    private final Set<SampleTrap> traps;
    private final int steps;

    SampleJourneys(SampleNoise noise, Set<SampleTrap> traps, int steps) {
        this.noise = noise;
        this.traps = traps;
        this.steps = steps;
    }

    LocalDateTime start(long person) {
        return firstDay()
                .plusSeconds(noise.below(Duration.ofDays(DAYS).toSeconds(), person, "start"));
    }

    String segment(long person) {
        return SEGMENTS.get(place(person));
    }

    private int place(long person) {
        boolean late = !start(person).isBefore(firstDay().plusDays(DAYS / 2));
        double[] shares = late && traps.contains(SampleTrap.MIX_SHIFT) ? SHIFTED : USUAL;
        double u = noise.of(person, "segment");
        return u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
    }

    private boolean isBot(long person) {
        return traps.contains(SampleTrap.BOTS) && noise.happens(person, "bot", BOTS);
    }

    /** How many rows of the first step a person has. */
    int visits(long person) {
        return isBot(person) ? BOT_ROWS : 1;
    }

    /** How many steps a person takes, at least the first. */
    int reached(long person) {
        if (isBot(person)) {
            return 1;
        }
        boolean late = !start(person).isBefore(firstDay().plusDays(DAYS / 2));
        double better = late && traps.contains(SampleTrap.MIX_SHIFT) ? 1.05 : 1;
        int reached = 1;
        while (reached < steps) {
            double rate = 0.35 + 0.4 * noise.of(reached, "rate of step");
            double goesOn = Math.min(0.97, rate * STRENGTH[place(person)] * better);
            if (!noise.happens(person * steps + reached, "goes on", goesOn)) {
                break;
            }
            reached++;
        }
        return reached;
    }

    /** When a person takes a step, within six days of the first one. */
    LocalDateTime at(long person, int step, int visit) {
        double most = Duration.ofDays(6).toSeconds() / (double) Math.max(1, steps - 1);
        var at = start(person).plusSeconds(visit);
        for (int i = 1; i <= step; i++) {
            double u = noise.of(person * steps + i, "pause");
            at = at.plusSeconds(30 + (long) (u * u * (most - 30)));
        }
        return at;
    }

    static LocalDateTime firstDay() {
        return end().minusDays(DAYS);
    }

    /** The first moment after the data. */
    static LocalDateTime end() {
        return BundledExample.SUNDAY.plusDays(1).atStartOfDay();
    }
}
