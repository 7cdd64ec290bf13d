package app.lodestar.practice;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.DataFindings;
import app.lodestar.rubric.Flaws;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An example with flaws to find; always the same for the same choice.
 *
 * @param choice what was asked for
 * @param flawed what came of it, which is not for the eyes of whoever looks for the flaws
 * @param mixed the metrics of which the data say that the whole moves one way and every part the
 *     other, whether or not the framework acknowledges it
 */
public record Exercise(Choice choice, Flaws.Flawed flawed, List<NodeId> mixed) {

    /**
     * What an exercise is made from.
     *
     * @param example the key of an example
     * @param flaws how many, one or more
     * @param seed decides which, and where
     */
    public record Choice(String example, int flaws, long seed) {}

    public Exercise {
        mixed = List.copyOf(mixed);
    }

    static Exercise of(MetricFramework sound, Choice choice) {
        Flaws.Flawed flawed = Flaws.plant(sound, choice.flaws(), choice.seed());
        List<NodeId> mixed = new ArrayList<>();
        flawed.data().ifPresent(data -> data.mixed().forEach(each -> mixed.add(each.metric())));
        acknowledged(flawed.framework()).filter(id -> !mixed.contains(id)).ifPresent(mixed::add);
        return new Exercise(choice, flawed, mixed);
    }

    /** A metric whose mix shift would be no flaw: that data are told is then no hint by itself. */
    private static Optional<NodeId> acknowledged(MetricFramework framework) {
        for (var metric : framework.metrics()) {
            var finding = new DataFindings.Mixed(metric.id(), true);
            var data =
                    new DataFindings(List.of(), List.of(), List.of(), List.of(), List.of(finding));
            Review review = new Rubric().review(framework, Optional.of(data));
            if (review.of(CheckId.DAT_3).status() == CheckStatus.PASS) {
                return Optional.of(metric.id());
            }
        }
        return Optional.empty();
    }

    /** The framework as it is shown. */
    public MetricFramework framework() {
        return flawed.framework();
    }
}
