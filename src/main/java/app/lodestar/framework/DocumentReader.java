package app.lodestar.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the tree of a JSON document into a framework, or says all that is wrong with it. */
final class DocumentReader {
    private record Slot(NodeKind kind, @Nullable NodeId parent) {}

    private final Map<NodeKind, Shape.Members> shapes = Shape.all();
    private final List<Draft> drafts = new ArrayList<>();
    private final Problems problems;

    DocumentReader(Problems problems) {
        this.problems = problems;
    }

    JsonReading read(JsonNode document) {
        node(NodeKind.FRAMEWORK, document, "", null);
        new DocumentCheck(drafts, problems).check();
        NodeId root = drafts.getFirst().id;
        return problems.areThere() || root == null
                ? problems.refused()
                : new JsonReading.Read(MetricFramework.of(root, inOrder()));
    }

    private List<Node> inOrder() {
        Map<Slot, List<Draft>> slots = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Slot slot = new Slot(draft.kind, draft.parent);
            slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(draft);
        }
        List<Node> nodes = new ArrayList<>();
        for (List<Draft> siblings : slots.values()) {
            List<OrderKey> orders = OrderKey.spread(siblings.size());
            for (int i = 0; i < siblings.size(); i++) {
                Draft draft = siblings.get(i);
                if (draft.id != null) {
                    nodes.add(draft.node(draft.id, orders.get(i)));
                }
            }
        }
        return nodes;
    }

    private void node(NodeKind kind, JsonNode json, String pointer, @Nullable NodeId parent) {
        if (!json.isObject()) {
            problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "object");
            return;
        }
        Draft draft = new Draft(kind, pointer, parent);
        drafts.add(draft);
        JsonNode id = json.get("id");
        draft.id = id == null ? null : id(id, pointer + "/id");
        Shape.Members shape = shapes.get(kind);
        if (shape != null) {
            members(shape, json, pointer, draft);
        }
    }

    private void members(Shape.Members shape, JsonNode json, String pointer, Draft draft) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Shape member = shape.members().get(property.getKey());
            String at = pointer + Problems.step(property.getKey());
            if (member == null) {
                problems.add(at, JsonProblem.Code.UNKNOWN_FIELD, property.getKey());
            } else if (!property.getValue().isNull() || !Shape.isNullable(member)) {
                member(member, property.getValue(), at, draft);
            }
        }
        shape.members()
                .forEach((name, member) -> {
                    if (Shape.isRequired(member) && !json.has(name)) {
                        problems.add(pointer + Problems.step(name), JsonProblem.Code.MISSING, name);
                    }
                });
    }

    private void member(Shape shape, JsonNode json, String pointer, Draft draft) {
        switch (shape) {
            case Shape.Members inner -> {
                if (json.isObject()) {
                    members(inner, json, pointer, draft);
                } else {
                    problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "object");
                }
            }
            case Shape.Leaf(Field field) -> {
                Value value = value(field, json, pointer);
                if (value != null) {
                    draft.values.put(field, value);
                }
            }
            case Shape.Elements(NodeKind kind) -> elements(kind, json, pointer, draft);
            case Shape.ParentId() -> draft.parent = id(json, pointer);
            case Shape.Ignored() -> words(json, pointer);
            case Shape.Scores() -> {
                if (!json.isObject()) {
                    problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "object");
                }
            }
            case Shape.Id(), Shape.Version() -> {}
        }
    }

    private void elements(NodeKind kind, JsonNode json, String pointer, Draft owner) {
        if (!json.isArray()) {
            problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "array");
            return;
        }
        NodeId parent = owner.kind == NodeKind.FRAMEWORK ? null : owner.id;
        for (int i = 0; i < json.size(); i++) {
            node(kind, json.get(i), pointer + "/" + i, parent);
        }
    }

    private @Nullable NodeId id(JsonNode json, String pointer) {
        if (!json.isString()) {
            problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "string");
            return null;
        }
        try {
            return NodeId.of(json.stringValue());
        } catch (IllegalArgumentException notAnId) {
            problems.add(pointer, JsonProblem.Code.BAD_FORMAT, json.stringValue());
            return null;
        }
    }

    private @Nullable Value value(Field field, JsonNode json, String pointer) {
        Value value =
                switch (field.type()) {
                    case FieldType.Line _,
                            FieldType.Prose _,
                            FieldType.Formula _,
                            FieldType.Key _,
                            FieldType.Slug _,
                            FieldType.Choice _,
                            FieldType.Date _,
                            FieldType.Span _,
                            FieldType.Address _,
                            FieldType.Language _,
                            FieldType.Currency _,
                            FieldType.Zone _ ->
                            json.isString() ? Value.of(json.stringValue()) : null;
                    case FieldType.Ref _ ->
                            json.isString() ? Value.of(canonical(json.stringValue())) : null;
                    case FieldType.Decimal _, FieldType.Whole _ ->
                            json.isNumber() ? Value.of(json.decimalValue()) : null;
                    case FieldType.Flag _ ->
                            json.isBoolean() ? Value.of(json.booleanValue()) : null;
                    case FieldType.Tags _, FieldType.Choices _ -> {
                        List<String> words = words(json, pointer);
                        yield words == null ? null : Value.of(words);
                    }
                    case FieldType.Refs _ -> {
                        List<String> ids = words(json, pointer);
                        yield ids == null
                                ? null
                                : Value.of(ids.stream().map(DocumentReader::canonical).toList());
                    }
                };
        if (value == null) {
            if (!field.type().isList()) {
                problems.add(pointer, JsonProblem.Code.WRONG_TYPE, expected(field.type()));
            }
            return null;
        }
        if (field == Field.TYPE && Shape.DERIVED_TYPES.contains(value.toString())) {
            return null;
        }
        Refusal refusal = Validation.check(field, value);
        if (refusal != null) {
            problems.add(pointer, refusal);
            return null;
        }
        return value;
    }

    private static String expected(FieldType type) {
        return switch (type) {
            case FieldType.Decimal _, FieldType.Whole _ -> "number";
            case FieldType.Flag _ -> "boolean";
            case FieldType.Tags _, FieldType.Choices _, FieldType.Refs _ -> "array";
            case FieldType.Line _,
                    FieldType.Prose _,
                    FieldType.Formula _,
                    FieldType.Key _,
                    FieldType.Slug _,
                    FieldType.Choice _,
                    FieldType.Ref _,
                    FieldType.Date _,
                    FieldType.Span _,
                    FieldType.Address _,
                    FieldType.Language _,
                    FieldType.Currency _,
                    FieldType.Zone _ ->
                    "string";
        };
    }

    private @Nullable List<String> words(JsonNode json, String pointer) {
        if (!json.isArray()) {
            problems.add(pointer, JsonProblem.Code.WRONG_TYPE, "array");
            return null;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            JsonNode word = json.get(i);
            if (!word.isString()) {
                problems.add(pointer + "/" + i, JsonProblem.Code.WRONG_TYPE, "string");
                return null;
            }
            words.add(word.stringValue());
        }
        return words;
    }

    /** The one spelling of an id; what is none is left for the validation to refuse. */
    private static String canonical(String text) {
        try {
            return NodeId.of(text).toString();
        } catch (IllegalArgumentException notAnId) {
            return text;
        }
    }
}
