package app.lodestar.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Every action of the page, and whatever the rooms find, behind Ctrl K or any element with the
 * attribute {@link #OPENER}. The actions' keys work while it is closed.
 */
@Tag("command-palette")
@JsModule("./command-palette.ts")
final class CommandPalette extends Component {

    static final String OPENER = "data-palette";

    private static final int FOUND = 8;

    private record Entry(int id, String label, String detail, String keys) {}

    private final Supplier<List<PaletteAction>> actions;
    private final List<PaletteSearch> searches;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Runnable> doable = new HashMap<>();
    private final Map<Integer, Runnable> reachable = new HashMap<>();

    CommandPalette(Supplier<List<PaletteAction>> actions, List<PaletteSearch> searches) {
        this.actions = actions;
        this.searches = searches;
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "label", getTranslation("base.palette.label"),
                                "placeholder", getTranslation("base.palette.placeholder"),
                                "actions", getTranslation("base.palette.actions"),
                                "found", getTranslation("base.palette.found"),
                                "nothing", getTranslation("base.palette.nothing"),
                                "searching", getTranslation("base.palette.searching"),
                                "countOne", getTranslation("base.palette.count-one"),
                                "countMany", getTranslation("base.palette.count-many")));
        getElement().addEventListener("opened", _ -> refresh());
        getElement().addEventListener("search", this::search).addEventData("event.detail");
    }

    /** Takes over what can be done now. */
    void refresh() {
        doable.clear();
        var entries = new ArrayList<Entry>();
        for (var action : actions.get()) {
            var keys = Objects.requireNonNullElse(action.keys(), "");
            var id = idOf("do " + action.label() + keys);
            entries.add(new Entry(id, action.label(), "", keys));
            doable.put(id, action.run());
        }
        getElement().setPropertyList("actions", entries);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void search(DomEvent event) {
        var text = event.getEventData().path("event.detail").asString().strip();
        var entries = new ArrayList<Entry>();
        if (!text.isBlank()) {
            for (var search : searches) {
                for (var found : search.find(text, FOUND)) {
                    var id = idOf("go " + found.path());
                    entries.add(new Entry(id, found.label(), found.detail(), ""));
                    reachable.put(id, () -> getUI().ifPresent(ui -> ui.navigate(found.path())));
                }
            }
        }
        getElement().callJsFunction("showFound", text, entries);
    }

    /** Does what was chosen; the browser waits for it before it takes plain keys again. */
    @ClientCallable
    void run(int id) {
        var chosen = doable.containsKey(id) ? doable.get(id) : reachable.get(id);
        if (chosen != null) {
            chosen.run();
        }
    }

    /**
     * The same thing keeps its id, so that a choice made while the list is on its way to the
     * browser is still the one that was meant.
     */
    private int idOf(String thing) {
        return ids.computeIfAbsent(thing, _ -> ids.size() + 1);
    }
}
