package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Flaw;
import app.lodestar.rubric.Pointer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was found, where, and what can be done about it, in sentences. */
final class FindingWords {
    /** Longer names are told by their beginning. */
    private static final int NAMED = 64;

    private final Words words;
    private final Supplier<MetricFramework> framework;

    FindingWords(Words words, Supplier<MetricFramework> framework) {
        this.words = words;
        this.framework = framework;
    }

    /** What is wrong, in one sentence that names the piece. */
    String sentence(Finding finding) {
        Flaw flaw = finding.flaw();
        Pointer first = flaw.evidence().getFirst();
        Field field = first.field();
        boolean whole = flaw.subject().equals(framework.get().id());
        String subject = whole && field != null ? words.label(field) : name(flaw.subject());
        String addition = flaw.fix() instanceof Fix.Add add ? words.text(add.messageKey()) : "";
        Object[] details = {subject, lacking(flaw), addition};
        String key = "rubric.finding." + finding.result().check().code();
        String special = field == null ? (whole ? ".whole" : ".piece") : "." + field.name();
        return words.capitalised(
                words.find(key + special, details).orElseGet(() -> words.text(key, details)));
    }

    private String lacking(Flaw flaw) {
        return flaw.evidence().stream()
                .filter(each -> each.node().equals(flaw.subject()))
                .map(Pointer::field)
                .filter(Objects::nonNull)
                .map(field -> words.small(words.label(field)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where it is: a field of a piece, or the piece. */
    String place(Pointer place) {
        Field field = place.field();
        if (field == null) {
            return name(place.node());
        }
        return place.node().equals(framework.get().id())
                ? words.label(field)
                : words.text("editor.checks.place", words.label(field), name(place.node()));
    }

    /** What a piece is called; by its kind where it has no name. */
    String name(NodeId id) {
        Node node = framework.get().findLive(id).orElse(null);
        if (node == null) {
            return words.nameOf("");
        }
        String name = node.kind() == NodeKind.EDGE ? edge(node) : clipped(node.label().strip());
        return name.isEmpty() ? words.text("editor.kind." + node.kind()) : name;
    }

    private String edge(Node edge) {
        return words.text(
                "editor.history.edge",
                edge.ref(Field.EDGE_FROM).map(this::name).orElse(""),
                edge.ref(Field.EDGE_TO).map(this::name).orElse(""));
    }

    private static String clipped(String name) {
        return name.codePointCount(0, name.length()) <= NAMED
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAMED)).strip() + "…";
    }

    /** What the button says that starts a fix: what will come of it. */
    String fix(Fix fix) {
        return switch (fix) {
            case Fix.Submit(List<Operation> operations) ->
                    operations.size() == 1
                            ? operation(operations.getFirst())
                            : words.text("editor.fix.several");
            case Fix.Open(NodeId _, Field field) ->
                    field == null
                            ? words.text("editor.fix.look")
                            : words.text(
                                    isChosen(field) ? "editor.fix.choose" : "editor.fix.write",
                                    words.small(words.label(field)));
            case Fix.Add add -> words.text("editor.fix.add", words.text(add.messageKey()));
        };
    }

    private static boolean isChosen(Field field) {
        return field.type() instanceof FieldType.Choice
                || field.type() instanceof FieldType.Choices
                || field.type() instanceof FieldType.Ref
                || field.type() instanceof FieldType.Refs
                || field.type() instanceof FieldType.Flag;
    }

    private String operation(Operation operation) {
        return switch (operation) {
            case Operation.SetField(NodeId _, Field field, Value value, Value _) ->
                    words.text(
                            "editor.fix.set",
                            words.small(words.label(field)),
                            value == null ? "" : value(field, value));
            case Operation.EditText text ->
                    words.text("editor.fix.text", words.small(words.label(text.field())));
            case Operation.AddItem(NodeId node, Field field, String item, Integer _) ->
                    words.text(
                            "editor.fix.item", words.label(field), name(node), item(field, item));
            case Operation.RemoveItem _,
                    Operation.Create _,
                    Operation.Move _,
                    Operation.Delete _,
                    Operation.Restore _,
                    Operation.Plant _ ->
                    words.text("editor.fix.several");
        };
    }

    private String item(Field field, String item) {
        return field.type() instanceof FieldType.Refs ? name(NodeId.of(item)) : words.word(item);
    }

    private String value(Field field, Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                    field.type() instanceof FieldType.Choice ? words.small(words.word(text)) : text;
            case Value.Decimal _, Value.Flag _, Value.Items _ -> value.toString();
        };
    }
}
