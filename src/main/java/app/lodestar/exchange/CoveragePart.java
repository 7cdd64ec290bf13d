package app.lodestar.exchange;

import app.lodestar.framework.Lens;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.rubric.Coverage;
import app.lodestar.rubric.Protection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which stakeholder, goal, flow step and lens is covered by which metrics, tier by tier, and where
 * nothing covers what should be covered.
 */
final class CoveragePart {
    private final Page page;
    private final Words words;

    private CoveragePart(Page page) {
        this.page = page;
        this.words = page.words();
    }

    static void write(Page page) {
        page.section(3, page.words().of("coverage"), new CoveragePart(page)::write);
    }

    /** A line that names the north star and core metrics without a guardrail, if there are any. */
    static void unprotected(Page page) {
        List<Node> bare = Protection.missing(page.framework());
        if (!bare.isEmpty()) {
            page.block(page.words().of("unprotected", page.keys(bare)));
        }
    }

    private void write() {
        Coverage coverage = Coverage.of(page.framework());
        table("stakeholder", coverage.stakeholders(), this::name);
        List<NodeId> ranked = page.goals().stream().map(Node::id).toList();
        List<Coverage.Row<NodeId>> goals = new ArrayList<>(coverage.goals());
        goals.sort(java.util.Comparator.comparingInt(row -> ranked.indexOf(row.subject())));
        table("goal", goals, this::name);
        table("step", coverage.steps(), this::name);
        table("lens", coverage.lenses(), CoveragePart::code);
    }

    private String name(NodeId node) {
        return page.name(page.framework().node(node));
    }

    private static String code(Lens lens) {
        return "`" + lens.code() + "`";
    }

    private <T> void table(String key, List<Coverage.Row<T>> rows, Function<T, String> name) {
        List<Tier> tiers =
                new ArrayList<>(
                        List.of(Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING, Tier.GUARDRAIL));
        if (rows.stream().anyMatch(row -> !row.metrics(Tier.CONTROL).isEmpty())) {
            tiers.add(Tier.CONTROL);
        }
        List<String> heads = new ArrayList<>(List.of(words.of("coverage." + key)));
        tiers.forEach(tier -> heads.add(words.choice(tier.name())));
        heads.add(words.of("coverage.hole"));
        MarkdownTable table = new MarkdownTable(heads);
        for (Coverage.Row<T> row : rows) {
            List<String> cells = new ArrayList<>(List.of(name.apply(row.subject())));
            tiers.forEach(tier -> cells.add(page.keys(nodes(row.metrics(tier)))));
            cells.add(hole(row.holes()));
            table.row(cells);
        }
        page.table(table);
    }

    private List<Node> nodes(List<NodeId> metrics) {
        return metrics.stream().map(page.framework()::node).toList();
    }

    private String hole(Set<Coverage.Hole> holes) {
        return holes.isEmpty()
                ? words.of("coverage.covered")
                : holes.stream().map(words::hole).collect(Collectors.joining(", ", "**", "**"));
    }
}
