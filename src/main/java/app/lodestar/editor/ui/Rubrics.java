package app.lodestar.editor.ui;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.DataFindings;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Rubric;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One rubric for each framework that pages show: what one of them has checked the others know. */
@Component
final class Rubrics {

    /** A framework as it is at a moment has one review for each answer of the data. */
    private record Judged(Optional<DataFindings> data) {}

    /**
     * The rubric of one framework, for any number of pages at once. While many write it takes a
     * tenth of the time at most, and nobody waits for it.
     */
    static final class Shared {
        /** After a look it rests for so many times as long as that took. */
        private static final int REST = 9;

        private static final long LONGEST_REST = 1_000_000_000;

        private final Rubric rubric = new Rubric();
        private final ReentrantLock lock = new ReentrantLock();
        private final LongSupplier nanos;
        private long restsUntil;

        private Shared(LongSupplier nanos) {
            this.nanos = nanos;
            restsUntil = nanos.getAsLong();
        }

        /**
         * What all checks say of the framework; empty when somebody else is being told, or it rests
         * after that: ask again soon.
         *
         * @param data empty when none were asked
         */
        Optional<Review> review(MetricFramework framework, Optional<DataFindings> data) {
            Judged what = new Judged(data);
            Optional<Review> known = framework.known(what);
            if (known.isPresent() || !lock.tryLock()) {
                return known;
            }
            try {
                long now = nanos.getAsLong();
                if (now - restsUntil < 0) {
                    return Optional.empty();
                }
                Review review = framework.derived(what, () -> rubric.review(framework, data));
                long after = nanos.getAsLong();
                restsUntil = after + Math.min(REST * (after - now), LONGEST_REST);
                return Optional.of(review);
            } finally {
                lock.unlock();
            }
        }
    }

    private final LongSupplier nanos;
    private final Map<NodeId, WeakReference<Shared>> all = new HashMap<>();

    Rubrics() {
        this(System::nanoTime);
    }

    /**
     * @param nanos counts as {@link System#nanoTime} does
     */
    Rubrics(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The rubric of a framework; it is kept for as long as anybody holds it. */
    synchronized Shared of(NodeId framework) {
        all.values().removeIf(each -> each.get() == null);
        @Nullable WeakReference<Shared> known = all.get(framework);
        Shared shared = known == null ? null : known.get();
        if (shared == null) {
            shared = new Shared(nanos);
            all.put(framework, new WeakReference<>(shared));
        }
        return shared;
    }
}
