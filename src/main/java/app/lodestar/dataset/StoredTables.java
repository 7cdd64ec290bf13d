package app.lodestar.dataset;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is known of tables as JSON for the database, and reads it back. */
@Component
class StoredTables {

    private static final TypeReference<List<StoredTable>> TABLES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<StoredTable> tables) {
        return json.writeValueAsString(tables);
    }

    List<StoredTable> read(String text) {
        return json.readValue(text, TABLES);
    }
}
