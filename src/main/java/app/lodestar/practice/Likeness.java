package app.lodestar.practice;

import app.lodestar.framework.Field;
import app.lodestar.framework.Folding;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How alike two pieces of one kind are in meaning, from 0 to 1 and beyond for metrics. The rule:
 *
 * <ul>
 *   <li>a text is the set of its words, folded, without plural s and without words that carry no
 *       meaning; of a word that many names share, such as <i>rate</i>, a quarter counts;
 *   <li>two texts are as alike as twice what they share is to both together (Dice);
 *   <li>two pieces are as alike as their names, or, where that is more, as their names with what
 *       explains them;
 *   <li>two metrics are as alike as their names or their keys, and {@value #SHAPE} more where their
 *       formulas use the same functions and operators, {@value #TIER} more where they stand on the
 *       same tier.
 * </ul>
 *
 * <p>Dice, L. R. (1945). Measures of the amount of ecologic association between species.
 */
final class Likeness {
    private static final double SHARED = 0.25;
    private static final double SHAPE = 0.1;
    private static final double TIER = 0.05;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SHAPES =
            Pattern.compile("[\\p{Alpha}_]\\w*(?=\\s*\\()|(?<=\\s)[-+*/](?=\\s)");
    private static final Set<String> EMPTY =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "get", "has",
                    "have", "in", "is", "it", "its", "of", "on", "or", "than", "that", "the",
                    "their", "them", "they", "thi", "to", "we", "what", "when", "who", "with");
    private static final Set<String> COMMON =
            Set.of(
                    "active", "average", "count", "daily", "day", "median", "metric", "monthly",
                    "number", "people", "per", "rate", "ratio", "share", "time", "total", "user",
                    "week", "weekly", "within");

    private Likeness() {}

    static double of(Node one, Node other) {
        double names = dice(words(one.label()), words(other.label()));
        if (one.kind() == NodeKind.METRIC) {
            double keys = dice(words(one.text(Field.KEY)), words(other.text(Field.KEY)));
            double more = names == 0 && keys == 0 ? 0 : more(one, other);
            return Math.max(names, keys) + more;
        }
        return Math.max(names, dice(words(explained(one)), words(explained(other))));
    }

    private static double more(Node one, Node other) {
        Set<String> shape = shape(one);
        double more = !shape.isEmpty() && shape.equals(shape(other)) ? SHAPE : 0;
        return one.text(Field.TIER).equals(other.text(Field.TIER)) ? more + TIER : more;
    }

    private static String explained(Node node) {
        return switch (node.kind()) {
            case STAKEHOLDER -> node.label() + " " + node.text(Field.MOTIVATION);
            case INITIATIVE -> node.label() + " " + node.text(Field.ACTION);
            case TRADE_OFF -> node.label() + " " + node.text(Field.OVER);
            case FRAMEWORK,
                    FLOW_STEP,
                    COMPETITOR,
                    INTEGRATION,
                    GOAL,
                    SIGNAL,
                    METRIC,
                    EDGE,
                    ASSUMPTION,
                    CLAIM,
                    DATASET,
                    COLUMN,
                    WAIVER ->
                    node.label();
        };
    }

    /** The functions and operators of a formula, in no order. */
    static Set<String> shape(Node metric) {
        Set<String> shape = new HashSet<>();
        var found = SHAPES.matcher(metric.text(Field.FORMULA));
        while (found.find()) {
            shape.add(found.group());
        }
        return shape;
    }

    /** The words of a text that carry meaning. */
    static Set<String> words(String text) {
        return APART.splitAsStream(Folding.fold(text).replace('_', ' '))
                .map(Likeness::stem)
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        boolean several = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return several ? word.substring(0, word.length() - 1) : word;
    }

    private static double dice(Set<String> one, Set<String> other) {
        double all = weight(one) + weight(other);
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return all == 0 ? 0 : 2 * weight(shared) / all;
    }

    private static double weight(Set<String> words) {
        return words.stream().mapToDouble(word -> COMMON.contains(word) ? SHARED : 1).sum();
    }
}
