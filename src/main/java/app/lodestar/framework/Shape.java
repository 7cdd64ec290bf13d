package app.lodestar.framework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of the JSON document, laid out from the fields: what stands in which object, in file
 * order. Writing, reading and the schema all follow it.
 */
sealed interface Shape {

    /** An object with these members; absent when all of them are. */
    record Members(Map<String, Shape> members) implements Shape {}

    /** The value of a field. */
    record Leaf(Field field) implements Shape {}

    /** The nodes of a kind, as a list of objects. */
    record Elements(NodeKind kind) implements Shape {}

    /** The id of the node. */
    record Id() implements Shape {}

    /** The id of the metric above, or null. */
    record ParentId() implements Shape {}

    /** The version of this form. */
    record Version() implements Shape {}

    /** A list of words that a reader passes over. */
    record Ignored() implements Shape {}

    /** How the framework stood when it was written, an object that a reader passes over. */
    record Scores() implements Shape {}

    /** Fields without which a node of their kind is none. */
    Set<Field> REQUIRED = EnumSet.of(Field.EDGE_FROM, Field.EDGE_TO, Field.EDGE_KIND);

    /** What the type of a metric may say that is derived from its formula. */
    List<String> DERIVED_TYPES =
            List.of(
                    "COUNT",
                    "UNIQUE",
                    "SUM",
                    "AVERAGE",
                    "PERCENTILE",
                    "RATIO",
                    "DERIVED",
                    "CONVERSION",
                    "RETENTION",
                    "CUMULATIVE");

    /** The form of a node of that kind; for the framework, of the whole document. */
    static Members of(NodeKind kind) {
        Map<String, Shape> members = new LinkedHashMap<>();
        if (kind == NodeKind.FRAMEWORK) {
            members.put("schemaVersion", new Version());
        }
        members.put("id", new Id());
        if (kind == NodeKind.METRIC) {
            members.put("parentId", new ParentId());
        }
        for (Field field : Field.of(kind)) {
            put(members, field.path(), new Leaf(field));
        }
        for (NodeKind listed : NodeKind.values()) {
            if (listed != NodeKind.FRAMEWORK
                    && listed.requiredParent().orElse(NodeKind.FRAMEWORK) == kind) {
                put(members, path(listed), new Elements(listed));
            }
        }
        if (kind == NodeKind.FRAMEWORK) {
            members.put("authors", new Ignored());
            members.put("reviewers", new Ignored());
            members.put("scores", new Scores());
        }
        return new Members(members);
    }

    /** The forms of all kinds. */
    static Map<NodeKind, Members> all() {
        Map<NodeKind, Members> shapes = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            shapes.put(kind, of(kind));
        }
        return Collections.unmodifiableMap(shapes);
    }

    /** Whether JSON null may stand for absence here. */
    static boolean isNullable(Shape shape) {
        return shape instanceof ParentId
                || (shape instanceof Leaf(Field field) && field.type() instanceof FieldType.Span);
    }

    /** Whether the member may not be absent. */
    static boolean isRequired(Shape shape) {
        return shape instanceof Id
                || shape instanceof Version
                || (shape instanceof Leaf(Field field) && REQUIRED.contains(field));
    }

    private static String path(NodeKind kind) {
        return switch (kind) {
            case FRAMEWORK -> throw new IllegalArgumentException("the document is in no list");
            case STAKEHOLDER -> "context.stakeholders";
            case FLOW_STEP -> "context.flow";
            case COMPETITOR -> "context.competitors";
            case INTEGRATION -> "context.softwareContext.integrations";
            case GOAL -> "goals";
            case SIGNAL -> "signals";
            case METRIC -> "metrics";
            case EDGE -> "edges";
            case INITIATIVE -> "initiatives";
            case TRADE_OFF -> "tradeoffs";
            case ASSUMPTION -> "assumptions";
            case CLAIM -> "claims";
            case DATASET -> "datasets";
            case COLUMN -> "columns";
            case WAIVER -> "waivers";
        };
    }

    private static void put(Map<String, Shape> members, String path, Shape shape) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            members.put(path, shape);
            return;
        }
        Shape inner =
                members.computeIfAbsent(
                        path.substring(0, dot), _ -> new Members(new LinkedHashMap<>()));
        if (inner instanceof Members(Map<String, Shape> deeper)) {
            put(deeper, path.substring(dot + 1), shape);
        }
    }
}
