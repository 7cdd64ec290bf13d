package app.lodestar.scoring.conformance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws what stands in the cells of the fixed data; always the same, in the same order. */
final class Draws {
    private final Random random = new Random(46);

    /** A time in the ten weeks but not in the fifth, on the full minute so that some coincide. */
    LocalDateTime time() {
        int day = random.nextInt(SampleData.DAYS);
        while (day >= 28 && day < 37) {
            day = random.nextInt(SampleData.DAYS);
        }
        return SampleData.FIRST_DAY.atStartOfDay().plusDays(day).plusMinutes(random.nextInt(1440));
    }

    @Nullable String key(String prefix, int of) {
        return random.nextInt(25) == 0 ? null : prefix + random.nextInt(of);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Nullable Double amount(double most) {
        return random.nextInt(20) == 0
                ? null
                : Math.round(random.nextDouble() * most * 100) / 100.0;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }
}
