package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.stream.Stream;

/** The success metrics: the tree as diagrams, then a table for each tier. */
final class MetricsPart {
    private static final List<List<Field>> CHECKLIST =
            List.of(
                    List.of(Field.CHECK_VALUE, Field.CHECK_VALUE_WHY),
                    List.of(Field.CHECK_STRATEGY, Field.CHECK_STRATEGY_WHY),
                    List.of(Field.CHECK_LEADING, Field.CHECK_LEADING_WHY),
                    List.of(Field.CHECK_ACTIONABLE, Field.CHECK_ACTIONABLE_WHY),
                    List.of(Field.CHECK_UNDERSTANDABLE, Field.CHECK_UNDERSTANDABLE_WHY),
                    List.of(Field.CHECK_MEASURABLE, Field.CHECK_MEASURABLE_WHY),
                    List.of(Field.CHECK_NOT_VANITY, Field.CHECK_NOT_VANITY_WHY));

    private final Page page;
    private final Words words;

    private MetricsPart(Page page) {
        this.page = page;
        this.words = page.words();
    }

    static void write(Page page) {
        page.section(2, page.words().of("metrics"), new MetricsPart(page)::write);
    }

    private void write() {
        for (MermaidChart chart : MermaidTree.charts(page)) {
            page.block(chart.title().isEmpty() ? "" : "**" + chart.title() + "**");
            page.block("```mermaid\n" + chart + "```");
        }
        for (Tier tier : Tier.values()) {
            table("tier." + tier.name(), page.metrics(tier));
            if (tier == Tier.NORTH_STAR) {
                page.metrics(tier).forEach(this::checklist);
            }
            page.metrics(tier).forEach(metric -> ComparisonPart.write(page, metric));
        }
        table(
                "tier.NONE",
                page.metrics().stream().filter(m -> m.text(Field.TIER).isEmpty()).toList());
        risks();
        CoveragePart.write(page);
        guardrails();
    }

    private void table(String key, List<Node> metrics) {
        var table =
                new MarkdownTable(
                        List.of(
                                words.of("metric"),
                                words.label(Field.DEFINITION),
                                words.label(Field.FORMULA),
                                words.label(Field.DIRECTION),
                                words.label(Field.UNIT),
                                words.of("window"),
                                words.of("fromTo"),
                                words.label(Field.OWNER_ROLE),
                                words.label(Field.SERVES)));
        for (Node metric : metrics) {
            var values = new MetricValues(page.framework(), words, metric);
            table.row(
                    List.of(
                            named(metric),
                            page.inline(metric, Field.DEFINITION),
                            MarkdownText.code(metric.text(Field.FORMULA), true),
                            direction(metric),
                            MarkdownText.inline(values.unit()),
                            MarkdownText.inline(values.window()),
                            MarkdownText.inline(values.fromToBy()),
                            page.inline(metric, Field.OWNER_ROLE),
                            page.names(metric, Field.SERVES)));
        }
        page.section(3, words.of(key), () -> page.table(table));
    }

    private String named(Node metric) {
        String key = metric.text(Field.KEY);
        return key.isEmpty() || metric.label().isEmpty()
                ? page.name(metric)
                : page.name(metric) + "<br>`" + key + "`";
    }

    private String direction(Node metric) {
        String direction = metric.text(Field.DIRECTION);
        return direction.isEmpty() ? "" : words.of("direction." + direction);
    }

    private void checklist(Node metric) {
        var table =
                new MarkdownTable(
                        List.of(words.of("check"), words.of("answer"), words.of("reason")));
        for (List<Field> check : CHECKLIST) {
            if (check.stream().anyMatch(field -> Page.isSet(metric, field))) {
                table.row(
                        List.of(
                                words.label(check.getFirst()),
                                words.choice(metric, check.getFirst()),
                                page.inline(metric, check.getLast())));
            }
        }
        page.table(table);
        Page.labelled(
                        words.label(Field.REJECTED_ALTERNATIVES),
                        page.items(metric, Field.REJECTED_ALTERNATIVES))
                .ifPresent(page::block);
    }

    private void risks() {
        var table =
                new MarkdownTable(
                        List.of(
                                words.of("metric"),
                                words.label(Field.GAMING_RISK),
                                words.label(Field.DECISION)));
        for (Node metric : page.metrics()) {
            if (Stream.of(Field.GAMING_RISK, Field.DECISION)
                    .anyMatch(field -> Page.isSet(metric, field))) {
                table.row(
                        List.of(
                                page.name(metric),
                                page.inline(metric, Field.GAMING_RISK),
                                page.inline(metric, Field.DECISION)));
            }
        }
        page.section(3, words.of("risks"), () -> page.table(table));
    }

    private void guardrails() {
        List<Node> guardrails =
                Stream.of(Tier.GUARDRAIL, Tier.CONTROL)
                        .flatMap(tier -> page.metrics(tier).stream())
                        .toList();
        var table =
                new MarkdownTable(
                        List.of(
                                words.of("metric"),
                                words.label(Field.PROTECTS),
                                words.label(Field.WARN),
                                words.label(Field.BREACH),
                                words.label(Field.RESPONSE)));
        for (Node guardrail : guardrails) {
            var values = new MetricValues(page.framework(), words, guardrail);
            table.row(
                    List.of(
                            page.name(guardrail),
                            page.keys(page.referred(guardrail, Field.PROTECTS)),
                            MarkdownText.inline(values.warning()),
                            MarkdownText.inline(values.breach()),
                            page.inline(guardrail, Field.RESPONSE)));
        }
        page.section(
                3,
                words.of("guardrails"),
                () -> {
                    page.table(table);
                    CoveragePart.unprotected(page);
                });
    }
}
