package app.lodestar.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: members in the order they came, what is empty as null. */
final class JsonMembers {
    final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    void put(String name, @Nullable Object value) {
        members.put(name, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
    }
}
