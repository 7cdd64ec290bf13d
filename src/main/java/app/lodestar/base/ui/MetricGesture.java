package app.lodestar.base.ui;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person did to the metrics in a {@link MetricGrid}. A place is a parent (null: the top) and
 * the sibling it follows (null: first). The browser shows it already; rows that do not hold it take
 * it back.
 */
public sealed interface MetricGesture {

    /** A new metric with a name. The id, a UUID, is made by the browser. */
    record Create(String id, @Nullable String parent, @Nullable String after, String name)
            implements MetricGesture {}

    /** Another name, where {@code seen} stood. */
    record Rename(String id, String seen, String name) implements MetricGesture {}

    /** Another place, with everything below it. */
    record Move(String id, @Nullable String parent, @Nullable String after)
            implements MetricGesture {}

    /** Gone, with everything below it. */
    record Delete(String id) implements MetricGesture {}

    /** Another tier, by its code, in place of the one that was seen. */
    record Retier(String id, String seen, String tier) implements MetricGesture {}

    /** Indented text, one metric a line, to stand at the place. */
    record Paste(@Nullable String parent, @Nullable String after, String text)
            implements MetricGesture {}

    /**
     * As the element tells it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static MetricGesture of(JsonNode told) {
        return switch (text(told, "type")) {
            case "create" ->
                    new Create(
                            text(told, "id"),
                            place(told, "parent"),
                            place(told, "after"),
                            text(told, "name"));
            case "rename" -> new Rename(text(told, "id"), seen(told), text(told, "name"));
            case "move" -> new Move(text(told, "id"), place(told, "parent"), place(told, "after"));
            case "delete" -> new Delete(text(told, "id"));
            case "tier" -> new Retier(text(told, "id"), seen(told), text(told, "tier"));
            case "paste" ->
                    new Paste(place(told, "parent"), place(told, "after"), text(told, "text"));
            case String type -> throw new IllegalArgumentException("no gesture " + type);
        };
    }

    private static String text(JsonNode told, String name) {
        var value = told.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + name + " in " + told.path("type"));
        }
        return value.stringValue();
    }

    /** Nothing, in a letter of a page that did not say it yet: then it is told what it replaces. */
    private static String seen(JsonNode told) {
        return told.path("seen").asString("");
    }

    private static @Nullable String place(JsonNode told, String name) {
        return told.path(name).isNull() ? null : text(told, name);
    }
}
