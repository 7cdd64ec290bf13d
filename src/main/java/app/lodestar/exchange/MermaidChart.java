package app.lodestar.exchange;

import app.lodestar.framework.NodeId;
import java.util.HashSet;
import java.util.Set;

/** One flowchart in the making, kept far below Mermaid's 500 edges and 50,000 characters. */
final class MermaidChart {
    private static final int NODES = 60;
    private static final int LINKS = 300;
    private static final int CHARACTERS = 40_000;

    private final String title;
    private final Set<NodeId> drawn = new HashSet<>();
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder edges = new StringBuilder();
    private int links;

    MermaidChart(String title) {
        this.title = title;
    }

    /** What the chart is about, as Markdown; empty when it is the whole tree. */
    String title() {
        return title;
    }

    boolean isEmpty() {
        return drawn.isEmpty();
    }

    /** Whether a link to that metric still fits, with the metric itself if it is not there yet. */
    boolean hasRoomFor(NodeId id) {
        return links < LINKS
                && (drawn.contains(id) || drawn.size() < NODES)
                && nodes.length() + edges.length() < CHARACTERS;
    }

    void node(NodeId id, String declaration) {
        if (drawn.add(id)) {
            nodes.append("  ").append(declaration).append('\n');
        }
    }

    void link(String link) {
        links++;
        edges.append("  ").append(link).append('\n');
    }

    /** The text between the fences. */
    @Override
    public String toString() {
        return "flowchart TD\n"
                + nodes
                + edges
                + """
                  classDef ns stroke-width:3px
                  classDef core stroke-width:2px
                  classDef sup stroke-dasharray:0
                  classDef gr stroke-dasharray:4 2
                  classDef ctl stroke-dasharray:1 3
                """;
    }
}
