package app.lodestar.bench.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page would show of the framework after the messages it was given: the rows of the outline,
 * the short values and the long texts. Not safe for several threads.
 */
public final class PageContent {

    /**
     * A long text of the page.
     *
     * @param key the piece and the field, the same on every page
     * @param sequence the place in the log that it was last told at
     */
    public record LongText(String key, String text, long sequence) {}

    private static final JsonMapper JSON = new JsonMapper();

    /** However many arguments it has: the server may tell more of them than count here. */
    private static final Pattern FUNCTION = Pattern.compile("^return \\$0\\.(\\w+)\\(");

    /** What the data say in a row, which comes later and not to all pages at once. */
    private static final List<String> OF_THE_DATA = List.of("now", "spark", "hint");

    /** Node and field are the last two parts of where a browser keeps a text. */
    private static final int SHARED_PARTS = 2;

    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, LongText> texts = new HashMap<>();
    private List<JsonNode> rows = new ArrayList<>();

    void apply(JsonNode message) {
        for (var change : message.path("changes")) {
            change(change);
        }
        for (var call : message.path("execute")) {
            call(call);
        }
    }

    private void change(JsonNode change) {
        int node = change.path("node").asInt();
        switch (change.path("type").asString()) {
            case "put" -> {
                switch (change.path("key").asString()) {
                    case "tag" -> tags.put(node, change.path("value").asString());
                    case "id" -> ids.put(node, change.path("value").asString());
                    default -> {}
                }
            }
            case "detach" -> {
                tags.remove(node);
                ids.remove(node);
                values.remove(node);
                texts.remove(node);
            }
            default -> {}
        }
    }

    /** A call has its arguments first and then the expression, which names the function. */
    private void call(JsonNode call) {
        int node = call.path(0).path("@v-node").asInt(-1);
        var named = FUNCTION.matcher(call.path(call.size() - 1).asString(""));
        if (!named.find()) {
            return;
        }
        switch (named.group(1)) {
            case "showValue" -> values.put(node, call.path(1).asString());
            case "setRows" -> rows = list(call.path(1));
            case "spliceRows" ->
                    splice(call.path(1).asInt(), call.path(2).asInt(), list(call.path(3)));
            case "own" ->
                    texts.put(
                            node,
                            new LongText(
                                    shared(call.path(1).asString()),
                                    call.path(2).asString(),
                                    call.path(3).asLong()));
            case "receive" -> receive(node, call.path(1).asString(), call.path(2).asLong());
            case "reset" ->
                    texts.computeIfPresent(
                            node,
                            (_, text) ->
                                    new LongText(
                                            text.key(),
                                            call.path(1).asString(),
                                            call.path(2).asLong()));
            default -> {}
        }
    }

    private void splice(int from, int count, List<JsonNode> others) {
        if (from < 0 || from + count > rows.size()) {
            throw new OutOfStepException("there are no rows " + from + " and " + count + " on");
        }
        var span = rows.subList(from, from + count);
        span.clear();
        rows.addAll(from, others);
    }

    private void receive(int node, String changes, long sequence) {
        var text = texts.get(node);
        if (text == null) {
            throw new OutOfStepException("no text has the node " + node);
        }
        var after = Runs.apply(JSON.readTree(changes), text.text());
        texts.put(node, new LongText(text.key(), after, sequence));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private static String shared(String key) {
        var parts = key.split("/", -1);
        return String.join("/", List.of(parts).subList(parts.length - SHARED_PARTS, parts.length));
    }

    /** The node of the first element of a kind; empty if there is none. */
    public OptionalInt node(String tag) {
        return tags.entrySet().stream()
                .filter(each -> each.getValue().equals(tag))
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** The node of the element with an id of its own; empty if there is none. */
    public OptionalInt nodeOf(String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .mapToInt(Map.Entry::getKey)
                .max();
    }

    /** The node of a long text; empty if it is not on the page. */
    public OptionalInt nodeOfText(String key) {
        return texts.entrySet().stream()
                .filter(each -> each.getValue().key().equals(key))
                .mapToInt(Map.Entry::getKey)
                .max();
    }

    /** The long text of a node, or null. */
    public @Nullable LongText text(int node) {
        return texts.get(node);
    }

    /** The rows of the outline in order, as the server told them. */
    public List<JsonNode> rows() {
        return List.copyOf(rows);
    }

    /** All that people can write and every page shows, by names that are the same on all pages. */
    public SortedMap<String, String> shown() {
        SortedMap<String, String> shown = new TreeMap<>();
        texts.values().forEach(text -> shown.put("text " + text.key(), text.text()));
        values.forEach((node, value) -> {
            var id = ids.get(node);
            if (id != null) {
                shown.put("value " + id, value);
            }
        });
        for (int row = 0; row < rows.size(); row++) {
            shown.put("row " + row, written(rows.get(row)).toString());
        }
        return shown;
    }

    private static JsonNode written(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).remove(OF_THE_DATA);
    }

    /** The short values of the page by the ids of their elements. */
    public SortedMap<String, String> shortValues() {
        SortedMap<String, String> all = new TreeMap<>();
        values.forEach((node, value) -> {
            var id = ids.get(node);
            if (id != null) {
                all.put(id, value);
            }
        });
        return all;
    }

    /** The long texts of the page by their keys. */
    public SortedMap<String, String> longTexts() {
        SortedMap<String, String> all = new TreeMap<>();
        texts.values().forEach(text -> all.put(text.key(), text.text()));
        return all;
    }
}
