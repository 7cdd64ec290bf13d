package app.lodestar.scoring.plan;

import app.lodestar.scoring.Evidence;
import org.jspecify.annotations.Nullable;

/** What the values of a metric rest on, once its leaves are answered. */
interface Basis {

    /** What an interval around the value in a window and segment can be made from. */
    Evidence at(int window, @Nullable String segment);

    /** That of the value times a constant, plus a constant. */
    default Basis scaled(double times, double plus) {
        return (window, segment) ->
                at(window, segment) instanceof Evidence.None none
                        ? none
                        : new Evidence.Scaled(at(window, segment), times, plus);
    }
}
