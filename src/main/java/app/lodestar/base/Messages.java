package app.lodestar.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every string a person sees, by key: all {@code messages/<room>.properties} merged, UTF-8. A key
 * begins with the name of its room. Values are {@link MessageFormat} patterns when arguments are
 * given, plain text when not, so they use the typographic apostrophe.
 */
@Component
public class Messages {

    /** The language the product is written in. */
    public static final Locale LOCALE = Locale.UK;

    private final Map<String, String> texts;

    Messages(ResourcePatternResolver resources) {
        var merged = new HashMap<String, String>();
        try {
            for (var bundle : resources.getResources("classpath*:messages/*.properties")) {
                read(bundle).forEach((key, text) -> add(merged, bundle, key, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts = Map.copyOf(merged);
    }

    /** The text of a key, or empty if no bundle has it. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.get(key))
                .map(text ->
                        arguments.length == 0
                                ? text
                                : new MessageFormat(text, LOCALE).format(arguments));
    }

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException if no bundle has the key
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No message for " + key));
    }

    /** Every bundle on the class path, for what runs without an application context. */
    public static Messages onClassPath() {
        return new Messages(new PathMatchingResourcePatternResolver());
    }

    private static Map<String, String> read(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var read = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    private static void add(Map<String, String> merged, Resource bundle, String key, String text) {
        var room = String.valueOf(bundle.getFilename()).replace(".properties", ".");
        if (!key.startsWith(room)) {
            throw new IllegalStateException(bundle + ": key " + key + " must begin with " + room);
        }
        if (merged.put(key, text) != null) {
            throw new IllegalStateException(bundle + ": key " + key + " is there twice");
        }
    }
}
