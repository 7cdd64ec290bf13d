package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Title, question and the five lines that a hurried reader takes away. */
final class SummaryPart {
    private SummaryPart() {}

    static void write(Page page) {
        Node root = page.framework().root();
        page.heading(1, page.name(root));
        String question = page.inline(root, Field.QUESTION);
        page.block(question.isEmpty() ? "" : "> " + question);
        Optional<Node> northStar = page.metrics(Tier.NORTH_STAR).stream().findFirst();
        page.bullets(
                List.of(
                        line(page, "goal", page.goals().stream().findFirst().map(page::name)),
                        line(page, "northStar", northStar.map(metric -> aim(page, metric))),
                        line(page, "guardrail", guardrail(page, northStar)),
                        line(page, "gap", gap(page)),
                        line(page, "tradeOff", tradeOff(page))));
    }

    private static String line(Page page, String key, Optional<String> value) {
        Words words = page.words();
        return "**"
                + words.of("summary." + key)
                + "**: "
                + value.orElseGet(() -> words.of("summary.none"));
    }

    private static String aim(Page page, Node metric) {
        String values = new MetricValues(page.framework(), page.words(), metric).fromToBy();
        return withDetail(page.name(metric), values);
    }

    private static Optional<String> guardrail(Page page, Optional<Node> northStar) {
        String protectedId = northStar.map(Node::id).map(NodeId::toString).orElse("");
        List<Node> guardrails = page.metrics(Tier.GUARDRAIL);
        Stream<Node> first =
                guardrails.stream()
                        .filter(g -> g.items(Field.PROTECTS).contains(protectedId))
                        .findFirst()
                        .or(() -> guardrails.stream().findFirst())
                        .stream();
        return first.map(guardrail ->
                        withDetail(
                                page.name(guardrail),
                                limit(page.framework(), page.words(), guardrail)))
                .findFirst();
    }

    private static String limit(MetricFramework framework, Words words, Node guardrail) {
        String breach = new MetricValues(framework, words, guardrail).breach();
        return breach.isEmpty() ? "" : words.of("breach", breach);
    }

    private static Optional<String> gap(Page page) {
        Node widest = null;
        BigDecimal width = BigDecimal.ZERO;
        for (Tier tier : List.of(Tier.NORTH_STAR, Tier.CORE, Tier.SUPPORTING)) {
            for (Node metric : page.metrics(tier)) {
                BigDecimal gap =
                        new MetricValues(page.framework(), page.words(), metric)
                                .gap()
                                .orElse(BigDecimal.ZERO);
                if (gap.abs().compareTo(width.abs()) > 0) {
                    widest = metric;
                    width = gap;
                }
            }
        }
        if (widest == null) {
            return Optional.empty();
        }
        String values = new MetricValues(page.framework(), page.words(), widest).fromTo();
        return Optional.of(
                withDetail(page.name(widest), values + " (" + MetricValues.change(width) + ")"));
    }

    private static Optional<String> tradeOff(Page page) {
        return page.framework().list(NodeKind.TRADE_OFF).stream()
                .findFirst()
                .map(each ->
                        page.words()
                                .of(
                                        "over.sides",
                                        PlansPart.side(
                                                page, each, Field.WE_FAVOUR, Field.WE_FAVOUR_ID),
                                        PlansPart.side(page, each, Field.OVER, Field.OVER_ID)));
    }

    /** {@code name, detail}; the detail is plain text. */
    private static String withDetail(String name, String detail) {
        return detail.isEmpty() ? name : name + ", " + MarkdownText.inline(detail);
    }
}
