package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Node;
import app.lodestar.framework.ValueFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What a comparative metric compares, and how it is judged. */
final class ComparisonPart {
    private static final List<Field> FIELDS =
            List.of(
                    Field.ARM_A,
                    Field.ARM_B,
                    Field.COMPARISON_BASE,
                    Field.COMPARISON_SECONDARY,
                    Field.CONTRAST,
                    Field.PAIRING,
                    Field.STRATA,
                    Field.STRATA_WEIGHTS,
                    Field.MARGIN,
                    Field.MIN_PER_STRATUM,
                    Field.MIN_PAIRS);

    private ComparisonPart() {}

    static void write(Page page, Node metric) {
        List<String> lines =
                FIELDS.stream()
                        .flatMap(field ->
                                Page.labelled(page.words().label(field), value(page, metric, field))
                                        .stream())
                        .toList();
        if (!lines.isEmpty()) {
            page.block(page.words().of("compares", page.name(metric)));
            page.bullets(lines);
        }
    }

    private static String value(Page page, Node metric, Field field) {
        boolean code = field == Field.ARM_A || field == Field.ARM_B;
        if (code || field == Field.COMPARISON_BASE) {
            return MarkdownText.code(metric.text(field), false);
        }
        if (field == Field.COMPARISON_SECONDARY) {
            return metric.items(field).stream()
                    .map(formula -> MarkdownText.code(formula, false))
                    .collect(Collectors.joining("; "));
        }
        return switch (field.type()) {
            case FieldType.Choice _ -> page.words().choice(metric, field);
            case FieldType.Tags _ -> page.items(metric, field);
            case FieldType.Decimal _, FieldType.Whole _ ->
                    metric.number(field).map(ValueFormat.plain()::format).orElse("");
            default -> page.inline(metric, field);
        };
    }
}
