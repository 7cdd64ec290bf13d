package app.lodestar.framework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads foreign JSON into a tree within limits of size and depth, and notes members that occur
 * twice, which no tree can show.
 */
final class JsonTree {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNumberLength(1_000)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .build())
                    .build();

    private final JsonParser parser;
    private final Problems problems;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    private JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree of the text, or null when it is none that we read; then a problem says why. */
    static @Nullable JsonNode parse(String json, Problems problems) {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        if (text.length() > Limits.IMPORT_BYTES) {
            problems.add("", JsonProblem.Code.TOO_LARGE, Limits.written(Limits.IMPORT_BYTES));
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonTree tree = new JsonTree(parser, problems);
            try {
                return tree.document();
            } catch (JacksonException notJson) {
                tree.notJson(notJson.getLocation());
                return null;
            }
        }
    }

    private @Nullable JsonNode document() {
        if (parser.nextToken() == null) {
            notJson(parser.currentLocation());
            return null;
        }
        JsonNode document = value(1);
        if (document != null && parser.nextToken() != null) {
            notJson(parser.currentTokenLocation());
            return null;
        }
        return document;
    }

    private void notJson(@Nullable TokenStreamLocation at) {
        problems.add(
                parser.streamReadContext().pathAsPointer().toString(),
                JsonProblem.Code.NOT_JSON,
                Integer.toString(at == null ? 1 : at.getLineNr()),
                Integer.toString(at == null ? 1 : at.getColumnNr()));
    }

    /** The value that begins at the current token; null when it lies too deep. */
    private @Nullable JsonNode value(int depth) {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > Limits.IMPORT_DEPTH) {
            problems.add(
                    parser.streamReadContext().pathAsPointer().toString(),
                    JsonProblem.Code.TOO_DEEP,
                    Limits.written(Limits.IMPORT_DEPTH));
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return object(depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(depth);
        }
        if (token == JsonToken.VALUE_STRING) {
            return nodes.stringNode(parser.getString());
        }
        if (token.isNumeric()) {
            return nodes.numberNode(number());
        }
        return token == JsonToken.VALUE_NULL
                ? nodes.nullNode()
                : nodes.booleanNode(token == JsonToken.VALUE_TRUE);
    }

    private BigDecimal number() {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException beyondAnyNumber) {
            problems.add(
                    parser.streamReadContext().pathAsPointer().toString(),
                    JsonProblem.Code.OUT_OF_RANGE);
            return BigDecimal.ZERO;
        }
    }

    private @Nullable JsonNode object(int depth) {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.has(name)) {
                problems.add(
                        parser.streamReadContext().pathAsPointer().toString(),
                        JsonProblem.Code.DUPLICATE_MEMBER,
                        name);
            }
            JsonNode value = value(depth + 1);
            if (value == null) {
                return null;
            }
            object.set(name, value);
        }
        return object;
    }

    private @Nullable JsonNode array(int depth) {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(depth + 1);
            if (value == null) {
                return null;
            }
            array.add(value);
        }
        return array;
    }
}
