package app.lodestar.framework;

import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkSchemaTest {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Schema schema = registry.getSchema(FrameworkSchema.json(), InputFormat.JSON);

    @Test
    void theSchemaIsItselfValid() {
        Schema metaSchema =
                registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        assertThat(metaSchema.validate(FrameworkSchema.json(), InputFormat.JSON)).isEmpty();
    }

    /** To change the format on purpose, put the new text there, and think of who reads it. */
    @Test
    void theSchemaIsTheOnePublished() throws IOException {
        try (InputStream published =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("framework-v1.schema.json"))) {
            assertThat(FrameworkSchema.json())
                    .isEqualTo(new String(published.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyDocumentWeWriteIsValid() {
        for (long seed = 0; seed < 100; seed++) {
            String json = FrameworkJson.write(RandomFrameworks.framework(seed, 80));
            assertThat(errors(json)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void everyFieldOfEveryKindIsInTheSchema() {
        for (long seed = 0; seed < 30; seed++) {
            RandomOperations random = new RandomOperations(seed);
            History history = RandomFrameworks.history(seed, 40);
            for (NodeKind kind : NodeKind.values()) {
                for (Field field : Field.of(kind)) {
                    Value value =
                            new RandomValues(new java.util.Random(seed)).of(field, history.now());
                    Node any = random.anyOf(history.now(), kind);
                    if (value != null && any != null) {
                        MetricFramework filled = history.now().with(any.with(field, value));
                        assertThat(errors(FrameworkJson.write(filled)))
                                .as("seed %d, %s = %s", seed, field.code(), value)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"titel\": \"x\"",
                "\"title\": 1",
                "\"title\": \"\"",
                "\"title\": \"   \"",
                "\"title\": \"a\\nb\"",
                "\"title\": \"a\\u0000b\"",
                "\"question\": null",
                "\"mode\": \"OTHER\"",
                "\"slug\": \"A\"",
                "\"scores\": null",
                "\"scores\": [1]",
                "\"edition\": 1.5",
                "\"edition\": -1",
                "\"locale\": \"en_GB\"",
                "\"context\": {\"scopeIn\": [\"a\", \"a\"]}",
                "\"context\": {\"description\": \"a\\rb\"}",
                "\"context\": {\"stakeholders\": {}}",
                "\"context\": {\"stakeholders\": [{}]}",
                "\"goals\": [{\"id\": \"1\"}]",
                "\"edges\": [{\"id\": \"00000000-0000-0000-0000-000000000001\"}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\", \"order\": \"V\"}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\", \"key\": \"a__b\"}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\", \"span\": \"28 d\"}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\", \"type\": \"MEDIAN\"}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\", \"weight\": -1}]",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-000000000001\","
                        + " \"target\": {\"by\": \"1.1.2027\"}}]"
            })
    void whatTheReaderRefusesByFormTheSchemaRefuses(String members) {
        String json =
                "{\"schemaVersion\": \"1.0.0\", \"id\": \"%s\", %s}".formatted(id("f"), members);
        assertThat(FrameworkJson.read(json)).isInstanceOf(JsonReading.Refused.class);
        assertThat(errors(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"authors\": [\"Ana\"], \"reviewers\": []",
                "\"scores\": {\"status\": \"blocked\", \"score\": null, \"x\": [{}]}",
                "\"edition\": 2.0",
                "\"context\": {}",
                "\"metrics\": [{\"id\": \"00000000-0000-0000-0000-00000000000A\", \"parentId\": null,"
                        + " \"span\": null, \"type\": \"RATIO\"}]"
            })
    void whatTheReaderTakesTheSchemaTakes(String members) {
        String json =
                "{\"schemaVersion\": \"1.0.3\", \"id\": \"%s\", %s}".formatted(id("f"), members);
        assertThat(FrameworkJson.read(json)).isInstanceOf(JsonReading.Read.class);
        assertThat(errors(json)).isEmpty();
    }

    @Test
    void anotherVersionIsNotValid() {
        for (String version : List.of("2.0.0", "1.2.0", "0.9.0", "1.0")) {
            String json = "{\"schemaVersion\": \"%s\", \"id\": \"%s\"}".formatted(version, id("f"));
            assertThat(errors(json)).as(version).isNotEmpty();
        }
    }

    private List<Error> errors(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
