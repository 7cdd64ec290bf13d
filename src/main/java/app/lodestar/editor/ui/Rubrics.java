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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One rubric for each framework that pages show: what one of them has checked the others know. */
@Component
final class Rubrics {

    /** A framework as it is at a moment has one review for each answer of the data. */
    private record Judged(Optional<DataFindings> data) {}

    /** The rubric of one framework, for any number of pages at once. */
    static final class Shared {
        private final Rubric rubric = new Rubric();

        private Shared() {}

        /** What all checks say of the framework, empty data meaning that none were asked. */
        synchronized Review review(MetricFramework framework, Optional<DataFindings> data) {
            return framework.derived(new Judged(data), () -> rubric.review(framework, data));
        }
    }

    private final Map<NodeId, WeakReference<Shared>> all = new HashMap<>();

    /** The rubric of a framework; it is kept for as long as anybody holds it. */
    synchronized Shared of(NodeId framework) {
        all.values().removeIf(each -> each.get() == null);
        @Nullable WeakReference<Shared> known = all.get(framework);
        Shared shared = known == null ? null : known.get();
        if (shared == null) {
            shared = new Shared();
            all.put(framework, new WeakReference<>(shared));
        }
        return shared;
    }
}
