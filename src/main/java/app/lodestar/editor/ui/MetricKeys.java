package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the key of a metric from its name. */
final class MetricKeys {
    private static final int LONGEST = 60;

    private MetricKeys() {}

    /**
     * A free key that reads like the name; empty when the name has no letters a key could be made
     * of.
     */
    static Optional<String> forName(MetricFramework framework, String name) {
        Set<String> taken =
                framework.all().stream()
                        .filter(n -> n.kind() == NodeKind.METRIC)
                        .map(n -> n.text(Field.KEY))
                        .collect(Collectors.toSet());
        return forName(taken, name);
    }

    static Optional<String> forName(Set<String> taken, String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^[_0-9]+|_+$", "");
        String base =
                plain.length() > LONGEST
                        ? plain.substring(0, LONGEST).replaceAll("_+$", "")
                        : plain;
        if (base.isEmpty()) {
            return Optional.empty();
        }
        String key = base.length() < 3 ? "metric_" + base : base;
        int number = 2;
        String free = key;
        while (taken.contains(free)) {
            free = key.substring(0, Math.min(key.length(), LONGEST - 4)) + "_" + number++;
        }
        return Optional.of(free.replaceAll("_{2,}", "_"));
    }
}
