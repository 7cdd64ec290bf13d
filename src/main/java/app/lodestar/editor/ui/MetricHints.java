package app.lodestar.editor.ui;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.rubric.Protection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one thing most worth doing next for a metric, as the key of an invitation; empty when nothing
 * stands out.
 */
final class MetricHints {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Set<NodeId> guarded;
    private final Set<String> names = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<NodeId, String> hints = new HashMap<>();

    /** Those of a framework, the same for all pages. */
    static MetricHints of(MetricFramework framework) {
        return framework.derived(MetricHints.class, () -> new MetricHints(framework));
    }

    private MetricHints(MetricFramework framework) {
        guarded = Protection.of(framework);
        for (Node metric : framework.metrics()) {
            if (!names.add(folded(metric))) {
                repeated.add(folded(metric));
            }
        }
        framework.metrics().forEach(metric -> hints.put(metric.id(), find(metric)));
    }

    private static String folded(Node metric) {
        return java.text.Normalizer.normalize(
                        metric.text(Field.NAME), java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT);
    }

    String hint(Node metric) {
        return hints.getOrDefault(metric.id(), "");
    }

    private String find(Node metric) {
        if (mixesScripts(metric.text(Field.NAME))) {
            return "editor.hint.look-alike";
        }
        if (repeated.contains(folded(metric))) {
            return "editor.hint.same-name";
        }
        if (refersToItself(metric)) {
            return "editor.hint.refers-to-itself";
        }
        return metric.choice(Field.TIER, Tier.class).map(tier -> byTier(metric, tier)).orElse("");
    }

    private String byTier(Node metric, Tier tier) {
        return switch (tier) {
            case NORTH_STAR, CORE ->
                    guarded.contains(metric.id())
                            ? ""
                            : guarded.isEmpty() && isIdea(metric) ? "" : "editor.hint.no-guardrail";
            case GUARDRAIL -> {
                if (!hasLimit(metric)) {
                    yield isIdea(metric) ? "" : "editor.hint.no-limit";
                }
                yield metric.text(Field.RESPONSE).isEmpty() ? "editor.hint.no-response" : "";
            }
            case SUPPORTING, CONTROL -> "";
        };
    }

    private static boolean isIdea(Node metric) {
        return metric.text(Field.FORMULA).isEmpty() && metric.text(Field.DEFINITION).isEmpty();
    }

    private static boolean hasLimit(Node metric) {
        boolean range = metric.text(Field.DIRECTION).equals(Direction.HOLD_RANGE.name());
        List<Field> limits =
                range
                        ? List.of(Field.BREACH_LOW, Field.BREACH_HIGH, Field.BREACH)
                        : List.of(Field.BREACH);
        return limits.stream().anyMatch(f -> metric.get(f) != null);
    }

    /** Whether the formula names its own metric, which can have no value. */
    static boolean refersToItself(Node metric) {
        String key = metric.text(Field.KEY);
        return !key.isEmpty()
                && Pattern.compile("@" + Pattern.quote(key) + "\\b")
                        .matcher(metric.text(Field.FORMULA))
                        .find();
    }

    /**
     * Whether one word mixes letters of scripts that look alike, such as a Cyrillic a among Latin
     * letters.
     */
    static boolean mixesScripts(String name) {
        return WORD.matcher(name)
                .results()
                .anyMatch(word ->
                        word.group()
                                        .codePoints()
                                        .mapToObj(Character.UnicodeScript::of)
                                        .filter(MetricHints::isConfusable)
                                        .distinct()
                                        .count()
                                > 1);
    }

    private static boolean isConfusable(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.LATIN
                || script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.ARMENIAN
                || script == Character.UnicodeScript.CHEROKEE;
    }
}
