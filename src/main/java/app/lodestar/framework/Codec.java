package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of operations, changes, nodes, notices and refusals as it stands in the log, and of
 * whole states. Numbers come back exactly. What cannot be read is a {@link
 * tools.jackson.core.JacksonException}, or an {@link IllegalArgumentException} for a number beyond
 * all measure.
 */
public final class Codec {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNumberLength(Limits.OPERATION_BYTES)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private record State(NodeId id, List<Node> nodes) {}

    private Codec() {}

    /** The JSON of a value, or of a collection of values, on one line. */
    public static String write(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Codec::write).collect(Collectors.joining(",", "[", "]"));
        }
        return MAPPER.writeValueAsString(value);
    }

    /** Reads one value of that type. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads a list of values of that type. */
    public static <T> List<T> readList(String json, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return MAPPER.readValue(json, list);
    }

    /**
     * The JSON of a framework with its deleted nodes. Equal frameworks have equal text, however
     * they came about.
     */
    public static String writeState(MetricFramework framework) {
        List<Node> nodes = framework.all().stream().sorted(Comparator.comparing(Node::id)).toList();
        return MAPPER.writeValueAsString(new State(framework.id(), nodes));
    }

    /** Reads what {@link #writeState} wrote. */
    public static MetricFramework readState(String json) {
        State state = MAPPER.readValue(json, State.class);
        return MetricFramework.of(state.id(), state.nodes());
    }
}
