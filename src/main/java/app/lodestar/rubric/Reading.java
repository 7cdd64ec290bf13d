package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A framework as the checks read it. All they learn of it they learn here, and it is noted, so that
 * after an edit a check that has read nothing of what was touched need not run again.
 */
final class Reading {
    private final MetricFramework framework;
    private final Mode mode;
    private final @Nullable DataFindings data;
    private final Formulas formulas;
    private final Map<NodeId, Piece> pieces = new HashMap<>();
    private final Map<NodeKind, List<Piece>> lists = new EnumMap<>(NodeKind.class);
    private final Shared<List<Piece>> metrics = new Shared<>(Reading::unretired);
    private final Map<Set<Tier>, Shared<List<Piece>>> byTier = new HashMap<>();
    private final Shared<Links> links = new Shared<>(Links::new);
    private Footprint footprint = new Footprint();

    Reading(MetricFramework framework, Mode mode, @Nullable DataFindings data, Formulas formulas) {
        this.framework = framework;
        this.mode = mode;
        this.data = data;
        this.formulas = formulas;
    }

    /** Begins to note what is read from here on. */
    Footprint begin() {
        footprint = new Footprint();
        return footprint;
    }

    void note(Field field) {
        footprint.add(field);
    }

    void note(NodeKind kind) {
        footprint.add(kind);
    }

    Mode mode() {
        footprint.addMode();
        return mode;
    }

    /** What the data say; empty where nobody has asked them. */
    Optional<DataFindings> data() {
        footprint.addData();
        return Optional.ofNullable(data);
    }

    /** The piece that bears the context. */
    Piece root() {
        return piece(framework.root());
    }

    /** The live pieces of a kind that stands at the top, in order; metrics in outline order. */
    List<Piece> list(NodeKind kind) {
        note(kind);
        return lists.computeIfAbsent(
                kind,
                _ ->
                        (kind == NodeKind.METRIC ? framework.metrics() : framework.list(kind))
                                .stream().map(this::piece).toList());
    }

    List<Piece> children(Piece parent, NodeKind kind) {
        note(kind);
        return framework.children(parent.id(), kind).stream().map(this::piece).toList();
    }

    /** The metrics that are not retired, in outline order. */
    List<Piece> metrics() {
        return shared(metrics);
    }

    private List<Piece> unretired() {
        return list(NodeKind.METRIC).stream()
                .filter(metric -> !metric.is(Field.METRIC_STATE, MetricState.RETIRED))
                .toList();
    }

    /** The metrics of some tiers that are not retired, in outline order. */
    List<Piece> metrics(Tier... tiers) {
        return shared(
                byTier.computeIfAbsent(
                        Set.of(tiers), asked -> new Shared<>(reading -> reading.of(asked))));
    }

    private List<Piece> of(Set<Tier> tiers) {
        Set<String> words = tiers.stream().map(Tier::name).collect(Collectors.toSet());
        return metrics().stream()
                .filter(metric -> words.contains(metric.text(Field.TIER)))
                .toList();
    }

    /** The edges between the metrics that are not retired. */
    Links links() {
        return shared(links);
    }

    /** What several checks work out alike: done for the first, noted for each that asks. */
    private static final class Shared<T> {
        private final Function<Reading, T> work;
        private final Footprint read = new Footprint();
        private @Nullable T result;

        Shared(Function<Reading, T> work) {
            this.work = work;
        }
    }

    private <T> T shared(Shared<T> asked) {
        T result = asked.result;
        if (result == null) {
            Footprint asking = footprint;
            footprint = asked.read;
            result = asked.work.apply(this);
            footprint = asking;
            asked.result = result;
        }
        footprint.add(asked.read);
        return result;
    }

    /** What the formula of a metric comes to. */
    FormulaFacts formula(Piece metric) {
        footprint.addFormulas();
        return formulas.of(metric.id());
    }

    /** The metric of that key, if there is one. */
    Optional<Piece> byKey(String key) {
        return list(NodeKind.METRIC).stream()
                .filter(metric -> metric.text(Field.KEY).equals(key))
                .findFirst();
    }

    /** A live piece; whoever asks has noted its kind. */
    Optional<Piece> find(NodeId id) {
        return framework.findLive(id).map(this::piece);
    }

    private Piece piece(Node node) {
        return pieces.computeIfAbsent(node.id(), _ -> new Piece(this, node));
    }
}
