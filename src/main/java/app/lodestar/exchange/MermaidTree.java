package app.lodestar.exchange;

import app.lodestar.framework.Confidence;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The metric tree as Mermaid flowcharts: one, or one for each core metric's branch when it is
 * large. Every metric is drawn at least once, every relation exactly once, in the chart of where it
 * starts.
 */
final class MermaidTree {
    /** Above this many metrics one chart is no longer read by anyone. */
    private static final int METRICS_OF_ONE_CHART = 60;

    private static final Set<String> RESERVED =
            Set.of(
                    "end",
                    "graph",
                    "flowchart",
                    "subgraph",
                    "style",
                    "class",
                    "click",
                    "href",
                    "call",
                    "interpolate",
                    "default",
                    "direction",
                    "constructor",
                    "prototype");

    private record Link(NodeId from, NodeId to, String arrow) {}

    private record Pair(NodeId one, NodeId other) {}

    private final Page page;
    private final Words words;
    private final Map<NodeId, Node> metrics = new LinkedHashMap<>();
    private final Map<NodeId, String> ids = new HashMap<>();
    private final Map<NodeId, List<Link>> links = new HashMap<>();
    private final Map<NodeId, List<NodeId>> below = new HashMap<>();

    private MermaidTree(Page page) {
        this.page = page;
        this.words = page.words();
        for (Node metric : page.metrics()) {
            metrics.put(metric.id(), metric);
            String key = metric.text(Field.KEY);
            // A key has no capital letters, so that this can never be another metric's.
            ids.put(
                    metric.id(),
                    key.isEmpty() || RESERVED.contains(key) ? "M" + metrics.size() : key);
        }
        collectLinks();
    }

    /** The charts, in order; the text between the fences. */
    static List<MermaidChart> charts(Page page) {
        return new MermaidTree(page).charts();
    }

    private List<MermaidChart> charts() {
        if (metrics.size() <= METRICS_OF_ONE_CHART) {
            return draw("", metrics.keySet());
        }
        List<MermaidChart> charts = new ArrayList<>();
        Set<NodeId> left = new LinkedHashSet<>(metrics.keySet());
        for (Node core : page.metrics(Tier.CORE)) {
            Set<NodeId> branch = branch(core, left);
            if (!branch.isEmpty()) {
                charts.addAll(draw(page.name(core), branch));
            }
        }
        charts.addAll(draw(words.of("otherMetrics"), left));
        return charts;
    }

    /** Takes out of {@code left} what leads to the metric and is no core metric itself. */
    private Set<NodeId> branch(Node core, Set<NodeId> left) {
        Set<NodeId> branch = new LinkedHashSet<>();
        Deque<NodeId> next = new ArrayDeque<>(List.of(core.id()));
        while (!next.isEmpty()) {
            NodeId id = next.pop();
            if (left.remove(id)) {
                branch.add(id);
                for (NodeId lower : below.getOrDefault(id, List.of())) {
                    if (!page.framework().node(lower).text(Field.TIER).equals(Tier.CORE.name())) {
                        next.add(lower);
                    }
                }
            }
        }
        return branch;
    }

    private List<MermaidChart> draw(String title, Set<NodeId> branch) {
        List<MermaidChart> charts = new ArrayList<>();
        MermaidChart chart = new MermaidChart(title);
        for (NodeId id : branch) {
            if (!chart.hasRoomFor(id)) {
                charts.add(chart);
                chart = new MermaidChart(title);
            }
            chart.node(id, node(id));
            for (Link link : links.getOrDefault(id, List.of())) {
                if (!chart.hasRoomFor(link.to())) {
                    charts.add(chart);
                    chart = new MermaidChart(title);
                    chart.node(id, node(id));
                }
                chart.node(link.to(), node(link.to()));
                chart.link(ids.get(link.from()) + link.arrow() + ids.get(link.to()));
            }
        }
        if (!chart.isEmpty()) {
            charts.add(chart);
        }
        return charts;
    }

    private String node(NodeId id) {
        Node metric = page.framework().node(id);
        String label = '"' + MermaidText.label(title(metric)) + '"';
        String name = String.valueOf(ids.get(id));
        return switch (metric.choice(Field.TIER, Tier.class).orElse(null)) {
            case NORTH_STAR -> name + "[" + label + "]:::ns";
            case CORE -> name + "[" + label + "]:::core";
            case SUPPORTING -> name + "[" + label + "]:::sup";
            case GUARDRAIL -> name + "{{" + label + "}}:::gr";
            case CONTROL -> name + "[[" + label + "]]:::ctl";
            case null -> name + "[" + label + "]";
        };
    }

    private String title(Node metric) {
        var values = new MetricValues(page.framework(), words, metric);
        String name = metric.label().isEmpty() ? metric.text(Field.KEY) : metric.label();
        String shown = name.isEmpty() ? words.of("unnamed") : name;
        String breach = values.breach();
        String numbers = breach.isEmpty() ? values.fromTo() : words.of("breach", breach);
        return numbers.isEmpty() ? shown : shown + "\n" + numbers;
    }

    private void collectLinks() {
        MetricFramework framework = page.framework();
        Set<NodeId> related = new HashSet<>();
        Set<Pair> protecting = new HashSet<>();
        for (Node edge : framework.list(NodeKind.EDGE)) {
            NodeId from = edge.ref(Field.EDGE_FROM).orElseThrow();
            NodeId to = edge.ref(Field.EDGE_TO).orElseThrow();
            boolean guards = edge.text(Field.EDGE_KIND).equals(EdgeKind.PROTECTS.name());
            if (!guards || protecting.add(new Pair(from, to))) {
                link(new Link(from, to, arrow(edge)));
            }
            if (!guards) {
                related.add(from);
            }
        }
        for (Node metric : metrics.values()) {
            for (Node guarded : page.referred(metric, Field.PROTECTS)) {
                if (protecting.add(new Pair(metric.id(), guarded.id()))) {
                    link(new Link(metric.id(), guarded.id(), protects()));
                }
            }
        }
        for (Node metric : metrics.values()) {
            NodeId parent = metric.parent();
            if (parent != null && metrics.containsKey(parent) && !related.contains(metric.id())) {
                link(new Link(metric.id(), parent, " --- "));
            }
        }
    }

    private void link(Link link) {
        links.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
        below.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
    }

    private String arrow(Node edge) {
        boolean negative = edge.number(Field.EDGE_SIGN).orElse(BigDecimal.ONE).signum() < 0;
        return switch (edge.choice(Field.EDGE_KIND, EdgeKind.class).orElse(EdgeKind.INFLUENCE)) {
            case SUM_TERM -> " -->|" + (negative ? "−" : "#43;") + "| ";
            case FACTOR -> " -->|" + (negative ? "÷" : "×") + "| ";
            case NUMERATOR, DENOMINATOR -> " -->|\"" + kind(edge) + "\"| ";
            case SEGMENT -> " ==>|\"" + kind(edge) + "\"| ";
            case INFLUENCE -> " -.->|\"" + kind(edge) + confidence(edge) + "\"| ";
            case PEER -> " -.-|\"" + kind(edge) + "\"| ";
            case PROTECTS -> protects();
        };
    }

    private String protects() {
        return " -. "
                + MermaidText.label(words.choice("PROTECTS").toLowerCase(Locale.ROOT))
                + " .-> ";
    }

    private String kind(Node edge) {
        String kind = edge.text(Field.EDGE_KIND);
        return MermaidText.label(
                words.choice(kind.isEmpty() ? EdgeKind.INFLUENCE.name() : kind)
                        .toLowerCase(Locale.ROOT));
    }

    private String confidence(Node edge) {
        return edge.choice(Field.EDGE_CONFIDENCE, Confidence.class)
                .map(c -> ", " + words.choice(c.name()).toLowerCase(Locale.ROOT))
                .map(MermaidText::label)
                .orElse("");
    }
}
