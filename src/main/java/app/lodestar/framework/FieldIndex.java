package app.lodestar.framework;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds fields by their code and by the kind of node that bears them. */
final class FieldIndex {
    private static final Map<String, Field> BY_CODE =
            Arrays.stream(Field.values())
                    .collect(Collectors.toUnmodifiableMap(Field::code, field -> field));

    private static final Map<NodeKind, List<Field>> BY_KIND = byKind();

    private FieldIndex() {}

    /** In file order. */
    static List<Field> of(NodeKind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    static Field ofCode(String code) {
        Field field = BY_CODE.get(code);
        if (field == null) {
            throw new IllegalArgumentException("no field " + code);
        }
        return field;
    }

    private static Map<NodeKind, List<Field>> byKind() {
        Map<NodeKind, List<Field>> fields = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            fields.put(
                    kind,
                    Arrays.stream(Field.values()).filter(field -> field.kind() == kind).toList());
        }
        return fields;
    }
}
