package app.lodestar.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The metrics of a framework as a keyboard outline. It shows what a person does before the server
 * has agreed: {@link #onGesture} hands it over, {@link #setRows} says what came of it.
 */
@Tag("metric-grid")
@JsModule("./metric-grid.ts")
public final class MetricGrid extends Component implements HasStyle, HasReadOnly {

    /**
     * A tier: its code in {@link MetricRow#tier}, its word, its sign (star, core, supp, guard,
     * ctrl), and whether it belongs to the limits, which stand in a group of their own. Keys 1 to 5
     * choose by the order given.
     */
    public record Tier(String code, String label, String shape, boolean limits) {}

    /** A relation to the parent: its code in {@link MetricRow#relation}, its sign, its meaning. */
    public record Relation(String code, String sign, String label) {}

    /**
     * Somebody else who is at a metric: the name, the letter for it, and a colour of the styles.
     */
    public record Visitor(String metric, String name, String initial, String ink) {}

    /** The columns, in the order in which they stand. */
    public enum Column {
        METRIC,
        TIER,
        BASELINE,
        NOW,
        TARGET,
        SPARK,
        HINTS
    }

    private static final List<String> WORDS =
            List.of(
                    "metric",
                    "tier",
                    "baseline",
                    "now",
                    "spark",
                    "target",
                    "hints",
                    "group",
                    "group-note",
                    "legend",
                    "add",
                    "name",
                    "unnamed",
                    "collapse",
                    "expand",
                    "to",
                    "limit",
                    "moved",
                    "too-long",
                    "actions",
                    "open",
                    "rename",
                    "below",
                    "inside",
                    "move-to",
                    "move-up",
                    "move-down",
                    "indent",
                    "outdent",
                    "copy",
                    "cut",
                    "delete");

    private List<MetricRow> rows = List.of();
    private List<Column> columns = List.of();
    private @Nullable String selected;

    /**
     * @param label what the grid is called
     * @param nameMax the most characters of a name; a longer one is shown as too long and not sent
     */
    public MetricGrid(String label, int nameMax, List<Tier> tiers, List<Relation> relations) {
        getElement().setProperty("nameMax", nameMax);
        getElement().setPropertyMap("words", words(label));
        getElement().setPropertyList("tiers", tiers);
        getElement().setPropertyList("relations", relations);
    }

    /** The metrics as they are now. Only what differs from the last ones travels. */
    public void setRows(List<MetricRow> rows) {
        var before = this.rows;
        this.rows = List.copyOf(rows);
        if (!isAttached()) {
            return;
        }
        if (isSameOrder(before)) {
            replaceInPlace(before);
        } else {
            replaceSpan(before);
        }
    }

    private boolean isSameOrder(List<MetricRow> before) {
        var same = before.size() == rows.size();
        for (var at = 0; same && at < rows.size(); at++) {
            same = before.get(at).id().equals(rows.get(at).id());
        }
        return same;
    }

    /** Many may have written in rows that are far from each other. */
    private void replaceInPlace(List<MetricRow> before) {
        var at = 0;
        while (at < rows.size()) {
            var from = at;
            while (at < rows.size() && !before.get(at).equals(rows.get(at))) {
                at++;
            }
            if (at > from) {
                splice(from, at - from, rows.subList(from, at));
            }
            at++;
        }
    }

    private void replaceSpan(List<MetricRow> before) {
        var shorter = Math.min(before.size(), rows.size());
        var from = 0;
        while (from < shorter && before.get(from).equals(rows.get(from))) {
            from++;
        }
        var same = 0;
        while (same < shorter - from
                && before.get(before.size() - 1 - same).equals(rows.get(rows.size() - 1 - same))) {
            same++;
        }
        splice(from, before.size() - same - from, rows.subList(from, rows.size() - same));
    }

    private void splice(int from, int count, List<MetricRow> others) {
        getElement().callJsFunction("spliceRows", from, count, List.copyOf(others));
    }

    /** Marks a metric, or none, and opens what hides it. The focus stays where it is. */
    public void setSelected(@Nullable String id) {
        selected = id;
        if (isAttached()) {
            getElement().callJsFunction("select", id);
        }
    }

    /** Marks a metric and gives it the focus. */
    public void focusRow(String id) {
        selected = id;
        getElement().callJsFunction("focusRow", id);
    }

    /** Gives the focus to the name of a metric, to be written. */
    public void editRow(String id) {
        selected = id;
        getElement().callJsFunction("editRow", id);
    }

    /** Which columns there are, in the order in which they stand. */
    public void setColumns(List<Column> columns) {
        if (columns.equals(this.columns)) {
            return;
        }
        this.columns = List.copyOf(columns);
        getElement()
                .setPropertyList(
                        "columns",
                        columns.stream()
                                .map(column -> column.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    /** Who else is here, at which metric. */
    public void setPeople(List<Visitor> people) {
        getElement().setPropertyList("people", people);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }

    /**
     * Called with each gesture and the id of the letter in which it came; afterwards it counts as
     * answered, taken or not.
     */
    public void onGesture(BiConsumer<MetricGesture, UUID> listener) {
        listen(
                "gesture",
                detail -> {
                    var letter = Outbox.letter(detail.path("letter"));
                    listener.accept(MetricGesture.of(detail), letter);
                    getElement().callJsFunction("done", letter.toString());
                    Outbox.settle(letter);
                });
    }

    /** Called with the metric on which a person came to rest. */
    public void onSelect(Consumer<String> listener) {
        listen(
                "pick",
                detail -> {
                    selected = detail.path("id").asString();
                    listener.accept(detail.path("id").asString());
                });
    }

    /** Called with a metric that is to be shown in full, and with the column that was asked for. */
    public void onOpen(BiConsumer<String, Column> listener) {
        listen(
                "open",
                detail ->
                        listener.accept(
                                detail.path("id").asString(),
                                Column.valueOf(
                                        detail.path("column")
                                                .asString()
                                                .toUpperCase(Locale.ROOT))));
    }

    /** Called with a metric for which a person wants to choose a place. */
    public void onMoveTo(Consumer<String> listener) {
        listen("move-to", detail -> listener.accept(detail.path("id").asString()));
    }

    /** Called when a metric is gone that a person was about to drop somewhere. */
    public void onDragLost(Runnable listener) {
        getElement().addEventListener("drag-lost", _ -> listener.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("setRows", rows);
        getElement().callJsFunction("select", selected);
    }

    /** The keys of the grid, for the overview of a view that has one. */
    public ShortcutGroup shortcuts() {
        return new ShortcutGroup(
                getTranslation("base.grid.keys"),
                List.of(
                        key("Enter", "below"),
                        key("F2", "rename"),
                        key("Tab", "keys.indent"),
                        key("Shift Tab", "keys.outdent"),
                        key("Esc", "keys.cancel"),
                        key("Esc Tab", "keys.leave"),
                        key("↑ ↓ PgUp PgDn Home End", "keys.go"),
                        key("← →", "keys.branch"),
                        key("Ctrl /", "keys.collapse"),
                        key("a-z", "keys.type"),
                        key("Alt Shift ↑ ↓, Ctrl Shift ↑ ↓", "keys.move"),
                        key("Alt Shift ← →, Ctrl Shift ← →", "keys.level"),
                        key("Shift M", "move-to"),
                        key("1 - 5", "tier"),
                        key("Space", "open"),
                        key("Ctrl C, X, V", "keys.clipboard"),
                        key("Del, Backspace", "delete"),
                        key("Shift F10", "actions")));
    }

    private ShortcutGroup.Shortcut key(String keys, String word) {
        return new ShortcutGroup.Shortcut(keys, getTranslation("base.grid." + word));
    }

    private Map<String, String> words(String label) {
        var words = new TreeMap<String, String>();
        words.put("label", label);
        WORDS.forEach(word -> words.put(camelCase(word), getTranslation("base.grid." + word)));
        return words;
    }

    private static String camelCase(String word) {
        var dash = word.indexOf('-');
        return dash < 0
                ? word
                : word.substring(0, dash)
                        + Character.toUpperCase(word.charAt(dash + 1))
                        + word.substring(dash + 2);
    }

    private void listen(String event, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, e -> listener.accept(e.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }
}
