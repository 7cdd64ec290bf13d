package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.SpanFormat;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fields held at a moment, in words. */
final class PastValues {
    private final Words words;
    private final MetricFramework framework;

    PastValues(Words words, MetricFramework framework) {
        this.words = words;
        this.framework = framework;
    }

    /** What a piece was called; an edge after its ends. */
    String name(Node node) {
        if (node.kind() != NodeKind.EDGE) {
            return words.nameOf(node.label());
        }
        return words.text(
                "editor.history.edge",
                name(node.text(Field.EDGE_FROM)),
                name(node.text(Field.EDGE_TO)));
    }

    private String name(String id) {
        return framework.find(NodeId.of(id)).map(this::name).orElse("");
    }

    /** Where a piece hung: what stood above it, from the top down. */
    String path(@Nullable NodeId parent) {
        List<String> names = new ArrayList<>();
        for (NodeId at = parent; at != null; at = framework.node(at).parent()) {
            names.addFirst(name(framework.node(at)));
        }
        return names.isEmpty() ? words.text("editor.history.top") : String.join(" › ", names);
    }

    /** One value, or the items of a list one by one; empty when there is nothing. */
    List<String> all(Node node, Field field, @Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Value.Items(List<String> items) ->
                    items.stream().map(item -> text(field, item)).toList();
            case Value.Flag(boolean yes) ->
                    List.of(words.text(yes ? "editor.history.yes" : "editor.history.no"));
            case Value.Decimal(BigDecimal number) ->
                    List.of(FieldValues.format(framework, node, field).format(number));
            case Value.Text(String text) -> text.isEmpty() ? List.of() : List.of(text(field, text));
        };
    }

    /** The same of a field of the framework itself. */
    List<String> ofRoot(Field field, @Nullable Value value) {
        return all(framework.root(), field, value);
    }

    private String text(Field field, String text) {
        return switch (field.type()) {
            case FieldType.Ref _, FieldType.Refs _ -> name(text);
            case FieldType.Choice _, FieldType.Choices _ -> words.word(text);
            case FieldType.Span() -> SpanFormat.format(text);
            case FieldType.Date() ->
                    LocalDate.parse(text)
                            .format(DateTimeFormatter.ofPattern("d MMM yyyy", words.locale()));
            case FieldType.Line _,
                    FieldType.Prose _,
                    FieldType.Formula _,
                    FieldType.Key _,
                    FieldType.Slug _,
                    FieldType.Tags _,
                    FieldType.Decimal _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Address _,
                    FieldType.Language _,
                    FieldType.Currency _,
                    FieldType.Zone _ ->
                    text;
        };
    }
}
