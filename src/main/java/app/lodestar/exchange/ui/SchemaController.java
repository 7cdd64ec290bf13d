package app.lodestar.exchange.ui;

import app.lodestar.account.OpenPath;
import app.lodestar.framework.FrameworkSchema;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema of the document at its address, for anyone. */
@RestController
class SchemaController {
    private static final MediaType JSON_SCHEMA = new MediaType("application", "schema+json");

    private final byte[] schema =
            FrameworkSchema.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private final String tag = DigestUtils.md5DigestAsHex(schema);

    @GetMapping(FrameworkSchema.ID)
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(tag)
                .body(schema);
    }

    @Bean
    static OpenPath schemaIsOpen() {
        return new OpenPath("/schema/**");
    }
}
