package app.lodestar.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of the document, made from the fields. What {@link FrameworkJson}
 * reads is valid under it; rules between nodes, such as unique keys, are beyond a schema.
 */
public final class FrameworkSchema {
    /** The schema's address and the path at which it is served. */
    public static final String ID = "/schema/framework/v1.json";

    private static final String CONTROLS = "\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F";
    private static final String PROSE = "^[^" + CONTROLS + "]*$";
    private static final String LINE = "[^\\u000A\\u2028\\u2029" + CONTROLS + "]*$";
    private static final String VERSION = "^1\\.[01]\\.(0|[1-9][0-9]{0,5})$";

    private static final String SCORES =
            "How the framework stood on its data when the document was written: the object that"
                    + " `./lodestar score --format json` prints, dataHash and status first, values in"
                    + " stored units, what is unknown null. Not content: an import passes over it.";

    private FrameworkSchema() {}

    /** The schema, always the same to the byte. */
    public static String json() {
        Map<NodeKind, Shape.Members> shapes = Shape.all();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", ID);
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> id = string(null, "^" + Formats.ID + "$");
        id.put("format", "uuid");
        definitions.put("id", id);
        shapes.forEach((kind, shape) -> {
            if (kind == NodeKind.FRAMEWORK) {
                schema.putAll(object(shape));
            } else {
                definitions.put(name(kind), object(shape));
            }
        });
        schema.put("$defs", definitions);
        return FrameworkJson.pretty(schema);
    }

    private static String name(NodeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(Shape.Members shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        shape.members()
                .forEach((name, member) -> {
                    properties.put(name, schema(member));
                    if (Shape.isRequired(member)) {
                        required.add(name);
                    }
                });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Shape.Members members -> object(members);
            case Shape.Leaf(Field field) -> leaf(field, Shape.isNullable(shape));
            case Shape.Elements(NodeKind kind) -> {
                Map<String, Object> list = array(Map.of("$ref", "#/$defs/" + name(kind)));
                boolean metrics = kind == NodeKind.METRIC;
                list.put("maxItems", metrics ? Limits.METRICS : Limits.OTHER_NODES);
                yield list;
            }
            case Shape.Id() -> id();
            case Shape.ParentId() ->
                    new LinkedHashMap<>(Map.of("anyOf", List.of(id(), Map.of("type", "null"))));
            case Shape.Version() -> string(null, VERSION);
            case Shape.Ignored() -> array(Map.of("type", "string"));
            case Shape.Scores() -> scores();
        };
    }

    private static Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("type", "object");
        scores.put("description", SCORES);
        scores.put("readOnly", true);
        return scores;
    }

    private static Map<String, Object> leaf(Field field, boolean nullable) {
        Map<String, Object> schema = field == Field.TYPE ? type(field) : schema(field.type());
        if (nullable) {
            schema.put("type", List.of("string", "null"));
        }
        return schema;
    }

    private static Map<String, Object> type(Field field) {
        List<String> words = new ArrayList<>();
        if (field.type() instanceof FieldType.Choice(List<String> chosen)) {
            words.addAll(chosen);
        }
        words.addAll(Shape.DERIVED_TYPES);
        return choice(words);
    }

    private static Map<String, Object> schema(FieldType type) {
        return switch (type) {
            case FieldType.Line(int max, boolean name) -> line(max, name);
            case FieldType.Prose(int max) -> string(max, PROSE);
            case FieldType.Formula() -> string(Limits.FORMULA, PROSE);
            case FieldType.Key() -> string(null, "^" + Formats.KEY + "$");
            case FieldType.Slug() -> string(null, "^" + Formats.SLUG + "$");
            case FieldType.Choice(List<String> allowed) -> choice(allowed);
            case FieldType.Choices(List<String> allowed) -> items(choice(allowed));
            case FieldType.Tags(int max) -> items(line(max, true));
            case FieldType.Ref _ -> id();
            case FieldType.Refs _ -> items(id());
            case FieldType.Decimal(BigDecimal min, BigDecimal max) -> number("number", min, max);
            case FieldType.Whole(long min, long max) ->
                    number("integer", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
            case FieldType.Flag() -> new LinkedHashMap<>(Map.of("type", "boolean"));
            case FieldType.Date() -> {
                Map<String, Object> date = string(null, "^" + Formats.DATE + "$");
                date.put("format", "date");
                yield date;
            }
            case FieldType.Span() -> string(null, "^(" + Formats.SPAN + ")$");
            case FieldType.Address() -> {
                Map<String, Object> address = string(Limits.ADDRESS, "^" + Formats.ADDRESS);
                address.put("format", "iri");
                yield address;
            }
            case FieldType.Language() -> string(null, "^" + Formats.LANGUAGE + "$");
            case FieldType.Currency() -> string(null, "^" + Formats.CURRENCY + "$");
            case FieldType.Zone() -> string(null, "^" + Formats.ZONE + "$");
        };
    }

    private static Map<String, Object> line(int max, boolean name) {
        return string(max, name ? "^(?=.*\\S)" + LINE : "^" + LINE);
    }

    private static Map<String, Object> string(@Nullable Integer max, String pattern) {
        Map<String, Object> string = new LinkedHashMap<>();
        string.put("type", "string");
        if (max != null) {
            string.put("maxLength", max);
        }
        string.put("pattern", pattern);
        return string;
    }

    private static Map<String, Object> choice(List<String> words) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("type", "string");
        choice.put("enum", words);
        return choice;
    }

    private static Map<String, Object> number(
            String type, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", type);
        if (min != null) {
            number.put("minimum", min);
        }
        if (max != null) {
            number.put("maximum", max);
        }
        return number;
    }

    private static Map<String, Object> items(Map<String, Object> item) {
        Map<String, Object> list = array(item);
        list.put("maxItems", Limits.ITEMS);
        list.put("uniqueItems", true);
        return list;
    }

    private static Map<String, Object> array(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        return list;
    }

    private static Map<String, Object> id() {
        return new LinkedHashMap<>(Map.of("$ref", "#/$defs/id"));
    }
}
