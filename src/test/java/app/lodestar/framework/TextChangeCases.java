package app.lodestar.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The table of what changes of text do, {@code text-changes.json}, which the server and the browser
 * are both held against. In {@code map}, {@code second} is the change over the other one when it
 * comes second where both put in at one place, {@code first} when it comes first.
 */
record TextChangeCases(
        List<Apply> apply, List<Compose> compose, List<Map> map, List<Refused> refused) {

    record Apply(String name, String text, TextChange change, String after, TextChange inverse) {}

    record Compose(
            String name, String text, TextChange first, TextChange second, TextChange both) {}

    record Map(
            String name,
            String text,
            TextChange change,
            TextChange over,
            TextChange second,
            TextChange first) {}

    record Refused(String name, String text, JsonNode change) {}

    static TextChangeCases read() {
        return Codec.read(text(), TextChangeCases.class);
    }

    /** The table as it stands in the file. */
    static String text() {
        try (InputStream file =
                Objects.requireNonNull(
                        TextChangeCases.class.getResourceAsStream("text-changes.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextChange change(JsonNode runs) {
        return Codec.read(runs.toString(), TextChange.class);
    }
}
