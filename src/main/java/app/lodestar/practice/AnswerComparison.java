package app.lodestar.practice;

import app.lodestar.framework.Field;
import app.lodestar.framework.Folding;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer beside a worked one, by meaning: pieces of the same kind that are alike enough by
 * {@link Likeness} are a pair, the most alike first, each in one pair only; of equals the earlier
 * in the document. What is written of the product itself stands field by field. Deterministic.
 *
 * @param sections one a part that either has anything in, in the order of the parts
 */
public record AnswerComparison(List<Section> sections) {
    private static final double ALIKE = 0.5;
    private static final double ALIKE_SENTENCES = 0.35;

    /** The kinds that are compared; what hangs on them goes with them. */
    private static final List<NodeKind> KINDS =
            List.of(
                    NodeKind.COMPETITOR,
                    NodeKind.ASSUMPTION,
                    NodeKind.STAKEHOLDER,
                    NodeKind.FLOW_STEP,
                    NodeKind.GOAL,
                    NodeKind.METRIC,
                    NodeKind.TRADE_OFF,
                    NodeKind.INITIATIVE);

    /** What two metrics of the same meaning may differ in. */
    private static final List<Field> OF_METRICS =
            List.of(
                    Field.TIER,
                    Field.FORMULA,
                    Field.UNIT,
                    Field.DIRECTION,
                    Field.GRAIN,
                    Field.TIMING,
                    Field.CONTROLLABILITY,
                    Field.RATIO_KIND,
                    Field.MATURITY_LAG,
                    Field.BREACH);

    public AnswerComparison {
        sections = List.copyOf(sections);
    }

    /**
     * What both have in mind.
     *
     * @param differing the fields in which two metrics differ and the worked one holds something;
     *     empty for other kinds
     */
    public record Pair(Node mine, Node worked, List<Field> differing) {
        public Pair {
            differing = List.copyOf(differing);
        }
    }

    /** What is written in a field of the context; null where one of the two has nothing there. */
    public record Written(Field field, @Nullable Value mine, @Nullable Value worked) {
        boolean isOnlyMine() {
            return worked == null;
        }

        boolean isOnlyWorked() {
            return mine == null;
        }
    }

    /** A part of the answer. */
    public record Section(
            AnswerPart part,
            List<Written> written,
            List<Pair> both,
            List<Node> onlyMine,
            List<Node> onlyWorked) {
        public Section {
            written = List.copyOf(written);
            both = List.copyOf(both);
            onlyMine = List.copyOf(onlyMine);
            onlyWorked = List.copyOf(onlyWorked);
        }

        boolean isEmpty() {
            return written.isEmpty()
                    && both.isEmpty()
                    && onlyMine.isEmpty()
                    && onlyWorked.isEmpty();
        }

        /** How much only the person's own answer has. */
        public long inMine() {
            return onlyMine.size() + written.stream().filter(Written::isOnlyMine).count();
        }

        /** How much only the worked answer has. */
        public long inWorked() {
            return onlyWorked.size() + written.stream().filter(Written::isOnlyWorked).count();
        }

        /** How much both have. */
        public long inBoth() {
            return both.size()
                    + written.stream()
                            .filter(each -> !each.isOnlyMine() && !each.isOnlyWorked())
                            .count();
        }
    }

    private record Match(Node mine, Node worked, double likeness) {}

    /** Lays an answer beside a worked one. */
    public static AnswerComparison between(MetricFramework mine, MetricFramework worked) {
        List<Pair> pairs = new ArrayList<>();
        List<Node> onlyMine = new ArrayList<>();
        List<Node> onlyWorked = new ArrayList<>();
        for (NodeKind kind : KINDS) {
            List<Node> here = named(mine, kind);
            List<Node> there = named(worked, kind);
            Set<Node> paired = new HashSet<>();
            for (Match match : matches(kind, here, there)) {
                if (!paired.contains(match.mine()) && !paired.contains(match.worked())) {
                    paired.add(match.mine());
                    paired.add(match.worked());
                    pairs.add(
                            new Pair(
                                    match.mine(),
                                    match.worked(),
                                    differing(match.mine(), match.worked())));
                }
            }
            here.stream().filter(node -> !paired.contains(node)).forEach(onlyMine::add);
            there.stream().filter(node -> !paired.contains(node)).forEach(onlyWorked::add);
        }
        List<Section> sections = new ArrayList<>();
        for (AnswerPart part : AnswerPart.values()) {
            Section section =
                    new Section(
                            part,
                            part == AnswerPart.CONTEXT
                                    ? written(mine.root(), worked.root())
                                    : List.of(),
                            pairs.stream()
                                    .filter(pair -> AnswerParts.of(pair.mine()) == part)
                                    .toList(),
                            of(part, onlyMine),
                            of(part, onlyWorked));
            if (!section.isEmpty()) {
                sections.add(section);
            }
        }
        return new AnswerComparison(sections);
    }

    private static List<Written> written(Node mine, Node worked) {
        return Arrays.stream(Field.values())
                .filter(field -> field.path().startsWith("context."))
                .filter(field -> mine.get(field) != null || worked.get(field) != null)
                .map(field -> new Written(field, mine.get(field), worked.get(field)))
                .toList();
    }

    private static List<Node> named(MetricFramework framework, NodeKind kind) {
        List<Node> all = kind == NodeKind.METRIC ? framework.metrics() : framework.list(kind);
        return all.stream().filter(node -> !node.label().isBlank()).toList();
    }

    private static List<Node> of(AnswerPart part, List<Node> nodes) {
        return nodes.stream().filter(node -> AnswerParts.of(node) == part).toList();
    }

    /** Those alike enough, the most alike first; the sort keeps the order of the documents. */
    private static List<Match> matches(NodeKind kind, List<Node> here, List<Node> there) {
        boolean names =
                kind == NodeKind.METRIC
                        || kind == NodeKind.STAKEHOLDER
                        || kind == NodeKind.COMPETITOR;
        double enough = names ? ALIKE : ALIKE_SENTENCES;
        List<Match> matches = new ArrayList<>();
        for (Node mine : here) {
            for (Node worked : there) {
                double likeness = Likeness.of(mine, worked);
                if (likeness >= enough) {
                    matches.add(new Match(mine, worked, likeness));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
        return matches;
    }

    private static List<Field> differing(Node mine, Node worked) {
        return mine.kind() != NodeKind.METRIC
                ? List.of()
                : OF_METRICS.stream()
                        .filter(field -> worked.get(field) != null)
                        .filter(field -> !same(mine.get(field), worked.get(field)))
                        .toList();
    }

    /** Blanks and case say nothing in any of these fields. */
    private static boolean same(@Nullable Value one, @Nullable Value other) {
        return switch (one) {
            case null -> other == null;
            case Value.Text(String text) ->
                    other instanceof Value.Text(String another) && bare(text).equals(bare(another));
            case Value.Decimal(var number) ->
                    other instanceof Value.Decimal(var another) && number.compareTo(another) == 0;
            case Value.Flag _, Value.Items _ -> one.equals(other);
        };
    }

    private static String bare(String text) {
        return Folding.fold(text).replaceAll("\\s+", "");
    }
}
