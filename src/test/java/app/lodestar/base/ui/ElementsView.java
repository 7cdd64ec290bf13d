package app.lodestar.base.ui;

import app.lodestar.base.ui.MetricGrid.Relation;
import app.lodestar.base.ui.MetricGrid.Tier;
import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import app.lodestar.framework.Codec;
import app.lodestar.framework.TextChange;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shared elements on a page of their own, with a server that keeps everything in the view. */
@Route(value = "test-elements", layout = MainLayout.class)
@AnonymousAllowed
class ElementsView extends Main implements HasDynamicTitle, PaletteSource, ShortcutSource {

    private final List<MetricRow> rows =
            new ArrayList<>(
                    List.of(
                            row("a", null, "Kept orders a week", "NORTH_STAR"),
                            row("b", "a", "Sessions with a view", "SUPPORTING"),
                            row("c", "a", "Cart rate", "SUPPORTING"),
                            row("d", null, "Orders disputed", "GUARDRAIL")));
    private final MetricGrid grid =
            new MetricGrid(
                    "Success metrics",
                    80,
                    List.of(
                            new Tier("NORTH_STAR", "North star", "star", false),
                            new Tier("CORE", "Core", "core", false),
                            new Tier("SUPPORTING", "Supporting", "supp", false),
                            new Tier("GUARDRAIL", "Guardrail", "guard", true),
                            new Tier("CONTROL", "Control", "ctrl", true)),
                    List.of(new Relation("INFLUENCE", "~", "believed to move the parent")));
    private final InlineText name = new InlineText("Name");
    private final CoEditor description = new CoEditor("Description");
    private final Div heard = new Div();
    private String text = "A shopping layer.";
    private long sequence = 1;

    ElementsView() {
        setId("main");
        getStyle().set("padding", "2rem").set("background", "var(--ls-paper)");
        var start = new NativeButton("Start", _ -> start());
        add(start);
    }

    private void start() {
        removeAll();
        name.setHeading(2);
        name.setMaxLength(30);
        name.setValue("Shops");
        name.onCommit(written -> {
            if (written.text().isBlank()) {
                name.setError("A name is needed.");
            } else {
                name.setValue(written.text().strip());
            }
        });
        description.setVoice(InlineText.Voice.PROSE);
        description.setPlaceholder("What does it do?");
        description.own("test/elements/description", text, sequence);
        description.onPush(this::push);
        description.setCarets(List.of(new OwnedText.Caret("b", "Ben", 2, 2, 10)));
        description.onCaret(place ->
                heard.setText(
                        place.map(at -> "caret %d to %d".formatted(at.from(), at.to()))
                                .orElse("caret gone")));
        grid.setRows(rows);
        grid.onGesture((gesture, _) -> gesture(gesture));
        grid.onSelect(id -> grid.setClassName("selected"));
        heard.setId("heard");
        add(
                new H1("Elements"),
                new SaveState(),
                name,
                new H2("Description"),
                description,
                new H2("Metrics"),
                grid);
        add(heard);
    }

    private void push(OwnedText.Push push) {
        if (push.changes().contains("forbidden")) {
            description.refuse("Not this word.");
            return;
        }
        var change = Codec.read(push.changes(), TextChange.class);
        text = change.apply(text);
        description.answer("[" + push.changes() + "]", 0, text, ++sequence);
    }

    private void gesture(MetricGesture gesture) {
        switch (gesture) {
            case MetricGesture.Create(String id, var parent, var after, String written) ->
                    rows.add(indexAfter(after), row(id, parent, written, "SUPPORTING"));
            case MetricGesture.Rename(String id, _, String written) ->
                    rows.replaceAll(row ->
                            row.id().equals(id) ? row(id, row.parent(), written, row.tier()) : row);
            case MetricGesture.Move(String id, var parent, var after) -> {
                var row = remove(id);
                rows.add(indexAfter(after), row(id, parent, row.name(), row.tier()));
            }
            case MetricGesture.Delete(String id) ->
                    rows.removeIf(row -> row.id().equals(id) || id.equals(row.parent()));
            case MetricGesture.Retier(String id, _, String tier) ->
                    rows.replaceAll(row ->
                            row.id().equals(id) ? row(id, row.parent(), row.name(), tier) : row);
            case MetricGesture.Paste(_, _, String pasted) ->
                    Toast.show("pasted " + pasted.lines().count());
        }
        grid.setRows(rows);
        heard.setText(
                String.join(
                        ", ", rows.stream().map(row -> row.name() + " " + row.tier()).toList()));
    }

    private MetricRow remove(String id) {
        var found = rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        rows.remove(found);
        return found;
    }

    private int indexAfter(@Nullable String id) {
        return id == null ? 0 : rows.stream().map(MetricRow::id).toList().indexOf(id) + 1;
    }

    private static MetricRow row(String id, @Nullable String parent, String name, String tier) {
        var relation = parent == null ? "" : "INFLUENCE";
        return new MetricRow(id, parent, name, "", tier, relation, "12 %", "", "", null, null);
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(
                new PaletteAction(
                        "Say hello",
                        "Ctrl Shift H",
                        () ->
                                Toast.show(
                                        "Hello",
                                        "Again",
                                        () -> {
                                            Toast.show("Hello again");
                                        })));
    }

    @Override
    public List<ShortcutGroup> shortcuts() {
        return List.of(
                grid.shortcuts(), new ShortcutGroup("Text", List.of(new Shortcut("Esc", "Back"))));
    }

    @Override
    public String getPageTitle() {
        return "Elements";
    }
}
