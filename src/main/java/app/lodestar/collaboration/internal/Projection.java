package app.lodestar.collaboration.internal;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Folding;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Status;
import app.lodestar.framework.Tier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lists and search know of a framework; always the same for the same framework.
 *
 * @param shape how many live metrics stand in each tier; every tier is there
 * @param words what search looks through, folded
 */
public record Projection(
        String title,
        String question,
        Mode mode,
        Status status,
        Map<Tier, Integer> shape,
        String words) {
    private static final Set<Field> SHOWN =
            EnumSet.of(
                    Field.TITLE, Field.QUESTION, Field.MODE, Field.STATUS, Field.NAME, Field.TIER);

    public static Projection of(MetricFramework framework) {
        Node root = framework.root();
        Map<Tier, Integer> shape = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            shape.put(tier, 0);
        }
        Set<String> names = new TreeSet<>();
        for (Node metric : framework.metrics()) {
            metric.choice(Field.TIER, Tier.class).ifPresent(t -> shape.merge(t, 1, Integer::sum));
            names.add(Folding.fold(metric.text(Field.NAME)));
        }
        String title = root.text(Field.TITLE);
        String question = root.text(Field.QUESTION);
        return new Projection(
                title,
                question,
                root.choice(Field.MODE, Mode.class).orElse(Mode.TEAM),
                root.choice(Field.STATUS, Status.class).orElse(Status.DRAFT),
                shape,
                Folding.fold(title)
                        + '\n'
                        + Folding.fold(question)
                        + '\n'
                        + String.join("\n", names));
    }

    /** Whether the change can make a difference to the projection. */
    public static boolean isTouchedBy(Change change) {
        return switch (change) {
            case Change.Put put -> SHOWN.contains(put.field());
            case Change.Added added -> added.node().kind() == NodeKind.METRIC;
            case Change.Dropped dropped -> dropped.node().kind() == NodeKind.METRIC;
            case Change.Buried _, Change.Revived _ -> true;
            case Change.Spliced _, Change.ItemAdded _, Change.ItemRemoved _, Change.Placed _ ->
                    false;
        };
    }
}
