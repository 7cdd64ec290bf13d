package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product context, a heading for each part that holds something. */
final class ContextPart {
    private final Page page;
    private final Words words;
    private final Node root;

    private ContextPart(Page page) {
        this.page = page;
        this.words = page.words();
        this.root = page.framework().root();
    }

    static void write(Page page) {
        page.section(2, page.words().of("context"), new ContextPart(page)::write);
    }

    private void write() {
        description();
        stakeholders();
        flow();
        labelled("strategicFit", Field.COMPANY_GOAL, Field.CONTRIBUTION, Field.WHY_NOW);
        competitors();
        labelled(
                "lifecycle",
                Field.LIFECYCLE_STAGE,
                Field.LIFECYCLE_EVIDENCE,
                Field.METRIC_EMPHASIS);
        software();
        labelled(
                "businessModel",
                Field.REVENUE_MECHANISM,
                Field.REVENUE_UNIT,
                Field.MARGINAL_COST_DRIVER);
    }

    private void description() {
        List<String> scope =
                Stream.of(Field.SCOPE_IN, Field.SCOPE_OUT)
                        .flatMap(field -> labelled(root, field).stream())
                        .toList();
        String description = MarkdownText.paragraphs(root.text(Field.DESCRIPTION));
        page.section(
                3,
                words.of("description"),
                () -> {
                    page.block(description);
                    page.bullets(scope);
                });
    }

    private void stakeholders() {
        var table =
                new MarkdownTable(
                        Stream.of(
                                        Field.STAKEHOLDER_NAME,
                                        Field.STAKEHOLDER_KIND,
                                        Field.MOTIVATION,
                                        Field.FEAR,
                                        Field.STAKEHOLDER_WEIGHT)
                                .map(words::label)
                                .toList());
        for (Node each : page.framework().list(NodeKind.STAKEHOLDER)) {
            table.row(
                    List.of(
                            page.name(each),
                            words.choice(each, Field.STAKEHOLDER_KIND),
                            page.inline(each, Field.MOTIVATION),
                            page.inline(each, Field.FEAR),
                            each.number(Field.STAKEHOLDER_WEIGHT)
                                    .map(Object::toString)
                                    .orElse("")));
        }
        headed("stakeholders", table);
    }

    private void competitors() {
        var table =
                new MarkdownTable(
                        Stream.of(
                                        Field.COMPETITOR_NAME,
                                        Field.COMPETITOR_KIND,
                                        Field.THEY_DO_BETTER,
                                        Field.WE_DO_BETTER)
                                .map(words::label)
                                .toList());
        for (Node each : page.framework().list(NodeKind.COMPETITOR)) {
            table.row(
                    List.of(
                            page.name(each),
                            words.choice(each, Field.COMPETITOR_KIND),
                            page.inline(each, Field.THEY_DO_BETTER),
                            page.inline(each, Field.WE_DO_BETTER)));
        }
        headed("competitors", table);
    }

    private void headed(String key, MarkdownTable table) {
        page.section(3, words.of(key), () -> page.table(table));
    }

    private void flow() {
        List<Node> steps = page.framework().list(NodeKind.FLOW_STEP);
        List<String> lines = new ArrayList<>();
        for (Node step : steps) {
            lines.add(lines.size() + 1 + ". " + step(step));
        }
        page.section(3, words.of("flow"), () -> page.block(String.join("\n", lines)));
    }

    private String step(Node step) {
        String actor = page.name(step, Field.ACTOR);
        String event = MarkdownText.code(step.text(Field.EVENT), false);
        StringBuilder line = new StringBuilder();
        line.append(actor.isEmpty() ? "" : "**" + actor + "**: ").append(page.name(step));
        line.append(event.isEmpty() ? "" : " (" + event + ")");
        if (step.flag(Field.VALUE_EXCHANGE)) {
            line.append(", **").append(words.of("valueExchange")).append("**");
        }
        String more =
                Stream.of(
                                page.inline(step, Field.SUCCESS_CONDITION),
                                prefixed("failures", page.items(step, Field.FAILURE_MODES)))
                        .filter(part -> !part.isEmpty())
                        .map(Page::sentence)
                        .collect(Collectors.joining(" "));
        return line + (more.isEmpty() ? "" : "<br>" + more);
    }

    private String prefixed(String key, String value) {
        return value.isEmpty() ? "" : words.of(key, value);
    }

    private void software() {
        List<String> lines = new ArrayList<>();
        labelled(root, Field.PLATFORMS).ifPresent(lines::add);
        Page.labelled(
                        words.of("integrations"),
                        page.framework().list(NodeKind.INTEGRATION).stream()
                                .map(this::integration)
                                .collect(Collectors.joining("; ")))
                .ifPresent(lines::add);
        Stream.of(Field.DATA_CAVEATS, Field.LATENCY_BUDGETS, Field.PRIVACY_LIMITS)
                .flatMap(field -> labelled(root, field).stream())
                .forEach(lines::add);
        headed("software", lines);
    }

    private String integration(Node each) {
        String details =
                Stream.of(
                                words.choice(each, Field.INTEGRATION_DIRECTION)
                                        .toLowerCase(java.util.Locale.ROOT),
                                each.number(Field.CRITICALITY)
                                        .map(c -> words.of("criticality", c.toPlainString()))
                                        .orElse(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return page.name(each) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    private void labelled(String heading, Field... fields) {
        headed(heading, Stream.of(fields).flatMap(f -> labelled(root, f).stream()).toList());
    }

    private void headed(String key, List<String> lines) {
        page.section(3, words.of(key), () -> page.bullets(lines));
    }

    private Optional<String> labelled(Node node, Field field) {
        String value =
                switch (field.type()) {
                    case FieldType.Choice _ -> words.choice(node, field);
                    case FieldType.Choices _ ->
                            node.items(field).stream()
                                    .map(words::choice)
                                    .collect(Collectors.joining(", "));
                    case FieldType.Tags _ -> page.items(node, field);
                    default -> page.inline(node, field);
                };
        return Page.labelled(words.label(field), value);
    }
}
