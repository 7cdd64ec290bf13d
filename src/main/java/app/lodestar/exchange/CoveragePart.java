package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stakeholder and which goal is covered by which metrics, tier by tier, and where nothing
 * covers what should be covered.
 */
final class CoveragePart {
    private record Cover(Map<NodeId, Map<Tier, List<Node>>> byTarget) {
        static Cover empty() {
            return new Cover(new HashMap<>());
        }

        void add(NodeId target, Tier tier, Node metric) {
            byTarget.computeIfAbsent(target, _ -> new EnumMap<>(Tier.class))
                    .computeIfAbsent(tier, _ -> new ArrayList<>())
                    .add(metric);
        }

        List<Node> metrics(Node target, Tier tier) {
            return byTarget.getOrDefault(target.id(), Map.of()).getOrDefault(tier, List.of());
        }

        boolean has(Node target, Tier... tiers) {
            for (Tier tier : tiers) {
                if (!metrics(target, tier).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

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
        Set<NodeId> safe = new HashSet<>();
        page.metrics(Tier.GUARDRAIL).forEach(g -> safe.addAll(g.refs(Field.PROTECTS)));
        List<Node> bare = new ArrayList<>(page.metrics(Tier.NORTH_STAR));
        bare.addAll(page.metrics(Tier.CORE));
        bare.removeIf(metric -> safe.contains(metric.id()));
        if (!bare.isEmpty()) {
            page.block(page.words().of("unprotected", page.keys(bare)));
        }
    }

    private void write() {
        List<Node> stakeholders = page.framework().list(NodeKind.STAKEHOLDER);
        List<Node> goals = page.goals();
        Cover served = Cover.empty();
        Cover aimed = Cover.empty();
        for (Node metric : page.metrics()) {
            metric.choice(Field.TIER, Tier.class)
                    .ifPresent(tier -> {
                        metric.refs(Field.SERVES).forEach(id -> served.add(id, tier, metric));
                        goalsOf(metric).forEach(id -> aimed.add(id, tier, metric));
                    });
        }
        var people = table("stakeholder", served);
        stakeholders.forEach(each -> row(people, served, each, gap(served, each)));
        page.table(people);
        var aims = table("goal", aimed);
        goals.forEach(each ->
                row(
                        aims,
                        aimed,
                        each,
                        aimed.has(each, Tier.NORTH_STAR, Tier.CORE) ? "" : "noCore"));
        page.table(aims);
    }

    private Set<NodeId> goalsOf(Node metric) {
        Set<NodeId> goals = new java.util.LinkedHashSet<>(metric.refs(Field.GOALS));
        for (Node signal : page.referred(metric, Field.SIGNALS)) {
            NodeId goal = signal.parent();
            if (goal != null) {
                goals.add(goal);
            }
        }
        return goals;
    }

    private static String gap(Cover served, Node stakeholder) {
        StakeholderKind kind =
                stakeholder
                        .choice(Field.STAKEHOLDER_KIND, StakeholderKind.class)
                        .orElse(StakeholderKind.CUSTOMER);
        boolean counts =
                switch (kind) {
                    case NON_USER, REGULATOR, INTERNAL -> false;
                    case CUSTOMER, SUPPLIER, PLATFORM, PARTNER, INTERMEDIARY ->
                            stakeholder
                                            .number(Field.STAKEHOLDER_WEIGHT)
                                            .orElse(BigDecimal.TWO)
                                            .compareTo(BigDecimal.TWO)
                                    >= 0;
                };
        if (!counts || served.has(stakeholder, Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING)) {
            return "";
        }
        return served.has(stakeholder, Tier.GUARDRAIL) ? "onlyGuardrails" : "noMetric";
    }

    private List<Tier> tiers(Cover cover) {
        List<Tier> tiers =
                new ArrayList<>(
                        List.of(Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING, Tier.GUARDRAIL));
        if (cover.byTarget().values().stream().anyMatch(row -> row.containsKey(Tier.CONTROL))) {
            tiers.add(Tier.CONTROL);
        }
        return tiers;
    }

    private MarkdownTable table(String key, Cover cover) {
        List<String> heads = new ArrayList<>(List.of(words.of("coverage." + key)));
        tiers(cover).forEach(tier -> heads.add(words.choice(tier.name())));
        heads.add(words.of("coverage.hole"));
        return new MarkdownTable(heads);
    }

    private void row(MarkdownTable table, Cover cover, Node target, String hole) {
        List<String> cells = new ArrayList<>(List.of(page.name(target)));
        tiers(cover).forEach(tier -> cells.add(page.keys(cover.metrics(target, tier))));
        cells.add(
                hole.isEmpty()
                        ? words.of("coverage.covered")
                        : "**" + words.of("coverage." + hole) + "**");
        table.row(cells);
    }
}
