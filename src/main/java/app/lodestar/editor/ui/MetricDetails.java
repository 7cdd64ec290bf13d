package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of a metric as the inspector shows them: what it means first, then the numbers, then
 * the rest in groups.
 */
final class MetricDetails {
    private MetricDetails() {}

    /** The tier, by shape and word, to be chosen. */
    static Component tier(Page page, Node metric) {
        Tier tier = metric.choice(Field.TIER, Tier.class).orElse(Tier.SUPPORTING);
        return Plain.tag(
                "span",
                "tier",
                Icon.ofTier(shape(tier)),
                page.fields().of(metric.id(), Field.TIER),
                page.fields().of(metric.id(), Field.TIMING));
    }

    static String shape(Tier tier) {
        return switch (tier) {
            case NORTH_STAR -> "star";
            case CORE -> "core";
            case SUPPORTING -> "supp";
            case GUARDRAIL -> "guard";
            case CONTROL -> "ctrl";
        };
    }

    static List<Component> of(
            Page page, Node metric, FormulaSql sql, ValuePart value, PieceFindings findings) {
        Words words = page.words();
        Tier tier = metric.choice(Field.TIER, Tier.class).orElse(Tier.SUPPORTING);
        List<Component> parts = new ArrayList<>();
        parts.add(Plain.tag("h2", "", page.fields().of(metric.id(), Field.NAME)));
        parts.add(Plain.tag("p", "key", MetricKeyEditor.of(page, metric.id())));
        parts.add(
                Plain.div(
                        "def",
                        page.fields().of(metric.id(), Field.DEFINITION, InlineText.Voice.PROSE)));
        parts.add(
                Plain.tag(
                        "section",
                        "",
                        Plain.tag("h3", "", words.label(Field.FORMULA)),
                        page.fields().of(metric.id(), Field.FORMULA),
                        sql.of(metric.id())));
        parts.add(value.of(metric.id()));
        parts.add(findings.of(metric.id()));
        parts.add(Plain.tag("section", "", group(page, metric, main(metric, tier))));
        if (tier == Tier.GUARDRAIL || tier == Tier.CONTROL) {
            parts.add(details(page, metric, "editor.group.limits", true, limits(metric)));
        }
        parts.add(EdgesPart.of(page, metric));
        if (tier == Tier.NORTH_STAR) {
            parts.add(details(page, metric, "editor.group.checklist", false, checklist()));
        }
        if (metric.text(Field.TYPE).equals(MetricType.COMPARATIVE.name())) {
            parts.add(details(page, metric, "editor.group.comparison", true, comparison()));
        }
        parts.add(details(page, metric, "editor.group.number", false, number()));
        parts.add(details(page, metric, "editor.group.target", false, target(metric)));
        parts.add(details(page, metric, "editor.group.meaning", false, meaning()));
        parts.add(details(page, metric, "editor.group.source", false, source()));
        return parts;
    }

    private static Component details(
            Page page, Node metric, String title, boolean open, Field... fields) {
        NativeDetails details =
                new NativeDetails(page.words().text(title), group(page, metric, fields));
        details.setOpen(open);
        details.addClassName("group");
        return details;
    }

    private static HtmlContainer group(Page page, Node metric, Field... fields) {
        return Properties.of(page, metric.id(), fields);
    }

    private static Field[] main(Node metric, Tier tier) {
        Stream<Field> targets =
                isRange(metric)
                        ? Stream.of(Field.TARGET_LOW, Field.TARGET_HIGH)
                        : Stream.of(Field.TARGET_VALUE);
        Stream<Field> numbers =
                Stream.concat(
                        Stream.of(Field.DIRECTION, Field.UNIT, Field.BASELINE_VALUE),
                        Stream.concat(targets, Stream.of(Field.TARGET_BY)));
        Stream<Field> rest =
                switch (tier) {
                    case GUARDRAIL ->
                            Stream.of(
                                    Field.OWNER_ROLE, Field.SERVES, Field.PROTECTS, Field.RESPONSE);
                    case CONTROL -> Stream.of(Field.OWNER_ROLE, Field.PROTECTS, Field.RESPONSE);
                    case NORTH_STAR, CORE, SUPPORTING ->
                            Stream.of(
                                    Field.OWNER_ROLE,
                                    Field.SERVES,
                                    Field.GOALS,
                                    Field.SIGNALS,
                                    Field.FLOW_STEPS,
                                    Field.GAMING_RISK,
                                    Field.DECISION);
                };
        return Stream.concat(
                        Stream.concat(numbers, Stream.of(Field.GRAIN, Field.MATURITY_LAG)), rest)
                .toArray(Field[]::new);
    }

    private static boolean isRange(Node metric) {
        return metric.text(Field.DIRECTION).equals(Direction.HOLD_RANGE.name());
    }

    private static Field[] limits(Node metric) {
        return isRange(metric)
                ? new Field[] {Field.WARN_LOW, Field.WARN_HIGH, Field.BREACH_LOW, Field.BREACH_HIGH}
                : new Field[] {Field.WARN, Field.BREACH};
    }

    private static Field[] number() {
        return new Field[] {
            Field.TYPE,
            Field.UNIT_LABEL,
            Field.DURATION_UNIT,
            Field.RATIO_KIND,
            Field.SPAN,
            Field.MIN_SAMPLE,
            Field.WEIGHT,
            Field.SEGMENT_BY
        };
    }

    private static Field[] target(Node metric) {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Field.BASELINE_AS_OF,
                                Field.BASELINE_CLAIM,
                                Field.BASELINE_PLAN,
                                Field.TARGET_KIND));
        fields.addAll(
                isRange(metric)
                        ? List.of(Field.TARGET_VALUE)
                        : List.of(Field.TARGET_LOW, Field.TARGET_HIGH));
        fields.addAll(
                List.of(
                        Field.TARGET_MARGIN,
                        Field.TARGET_STRETCH,
                        Field.TARGET_SET_ON,
                        Field.TARGET_CLAIM,
                        Field.TARGET_RATIONALE));
        return fields.toArray(Field[]::new);
    }

    private static Field[] meaning() {
        return new Field[] {
            Field.METRIC_STATE,
            Field.ROLE,
            Field.CONTROLLABILITY,
            Field.LENSES,
            Field.POPULATION,
            Field.FILTERS,
            Field.EXCLUSIONS,
            Field.ENTITY,
            Field.INTEGRATIONS,
            Field.WATCHERS,
            Field.REJECTED_ALTERNATIVES
        };
    }

    private static Field[] source() {
        return new Field[] {
            Field.DATASET_KEY,
            Field.DATA_COLUMNS,
            Field.DATA_SYSTEM,
            Field.DATA_FRESHNESS,
            Field.DATA_QUALITY
        };
    }

    private static Field[] comparison() {
        return Field.of(app.lodestar.framework.NodeKind.METRIC).stream()
                .filter(f -> f.path().startsWith("comparison."))
                .toArray(Field[]::new);
    }

    private static Field[] checklist() {
        return Field.of(app.lodestar.framework.NodeKind.METRIC).stream()
                .filter(f -> f.path().startsWith("northStarChecklist."))
                .toArray(Field[]::new);
    }
}
