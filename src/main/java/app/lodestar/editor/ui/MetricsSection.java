package app.lodestar.editor.ui;

import app.lodestar.base.ui.MetricGesture;
import app.lodestar.base.ui.MetricGrid;
import app.lodestar.base.ui.ShortcutGroup;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The success metrics: how many of each tier, and the outline in which they are written and
 * arranged.
 */
final class MetricsSection {
    private final Page page;
    private final EditorSession session;
    private final Words words;
    private final MetricGrid grid;
    private final LiveScores scores;
    private final FormulaErrors errors;
    private final FieldValues values;
    private final LiveChecks checks;
    private final MetricCounts counts;
    private final MetricRows rows;

    MetricsSection(Page page, LiveScores scores, LiveChecks checks) {
        this.page = page;
        this.scores = scores;
        this.checks = checks;
        this.counts = new MetricCounts(page, scores);
        this.session = page.session();
        this.values = new FieldValues(session);
        this.errors = new FormulaErrors(session.framework());
        this.words = page.words();
        this.rows = new MetricRows(session, words, scores, errors, checks);
        this.grid =
                new MetricGrid(
                        words.text("editor.metrics"),
                        Limits.NAME,
                        MetricRowWriter.tiers(words),
                        MetricRowWriter.relations(words));
    }

    HtmlContainer build() {
        HtmlContainer section = Plain.tag("section", "metrics");
        section.setId("metrics");
        section.add(Plain.tag("h2", "", words.text("editor.metrics")), counts, grid);
        listen();
        show();
        session.whileAttached(
                grid,
                update -> {
                    errors.read(session.framework(), update);
                    if (update.places(NodeKind.METRIC)
                            || update.concerns(NodeKind.DATASET)
                            || update.concerns(NodeKind.COLUMN)
                            || update.places(NodeKind.EDGE)
                            || update.touchesAny(MetricRowWriter.SHOWN)) {
                        show();
                    }
                });
        scores.whileAttached(grid, this::show);
        checks.whenCountsMove(grid, this::show);
        page.company().whileAttached(grid, this::showPeople);
        return section;
    }

    /** Marks a metric and brings it into view; the focus stays where it is. */
    void reveal(NodeId metric) {
        grid.setSelected(metric.toString());
        grid.getElement().callJsFunction("reveal", metric.toString());
    }

    private void showPeople() {
        grid.setPeople(
                page.company().all().stream()
                        .filter(each -> each.spot().node() != null)
                        .map(each ->
                                new MetricGrid.Visitor(
                                        String.valueOf(each.spot().node()),
                                        each.name(),
                                        each.initial(),
                                        each.ink()))
                        .toList());
    }

    /** Moves the focus into the outline. */
    void focus() {
        grid.getElement().callJsFunction("focus");
    }

    ShortcutGroup shortcuts() {
        return grid.shortcuts();
    }

    private void show() {
        grid.setColumns(MetricRows.columns(scores));
        grid.setRows(rows.all());
        counts.show();
    }

    private void listen() {
        grid.onSelect(id -> node(id).ifPresent(page.open()));
        grid.onOpen((id, _) ->
                node(id).ifPresent(node -> {
                    page.open().accept(node);
                    grid.getElement().executeJs("document.getElementById('inspector')?.focus()");
                }));
        grid.onMoveTo(id -> node(id).ifPresent(this::moveTo));
        grid.onDragLost(() -> Toast.show(words.text("editor.drag-lost")));
        grid.onGesture(this::receive);
    }

    /** Carries out what was done to the outline, as it came in a letter. */
    void receive(MetricGesture gesture, UUID letter) {
        try {
            perform(gesture, letter);
        } catch (IllegalArgumentException notAnId) {
            show();
        }
    }

    private Optional<NodeId> node(String id) {
        return Optional.of(NodeId.of(id))
                .filter(node -> session.framework().findLive(node).isPresent());
    }

    private void perform(MetricGesture gesture, UUID letter) {
        switch (gesture) {
            case MetricGesture.Create(String id, String parent, String after, String name) ->
                    tell(
                            session.perform(
                                    letter,
                                    MetricGestures.create(
                                            session.framework(),
                                            session::newId,
                                            NodeId.of(id),
                                            place(parent),
                                            place(after),
                                            name)));
            case MetricGesture.Rename(String id, String seen, String name) ->
                    set(letter, NodeId.of(id), Field.NAME, seen, name);
            case MetricGesture.Move(String id, String parent, String after) ->
                    move(letter, NodeId.of(id), place(parent), place(after));
            case MetricGesture.Delete(String id) -> delete(letter, NodeId.of(id));
            case MetricGesture.Retier(String id, String seen, String tier) ->
                    set(letter, NodeId.of(id), Field.TIER, seen, tier);
            case MetricGesture.Paste(String parent, String after, String text) ->
                    paste(place(parent), place(after), text);
        }
    }

    private static @Nullable NodeId place(@Nullable String id) {
        return id == null ? null : NodeId.of(id);
    }

    private void set(UUID letter, NodeId id, Field field, String seen, String written) {
        tell(values.set(letter, id, field, seen, written));
    }

    private void move(UUID letter, NodeId id, @Nullable NodeId parent, @Nullable NodeId after) {
        tell(
                session.perform(
                        letter,
                        MetricGestures.move(
                                session.framework(), session::newId, id, parent, after)));
    }

    /**
     * Says what was refused and shows the rows as they are, since the grid shows what was asked
     * for.
     */
    private void tell(Optional<Refusal> refusal) {
        refusal.ifPresent(r -> {
            show();
            Toast.show(words.refusal(r));
        });
    }

    private void delete(UUID letter, NodeId id) {
        Node metric = session.node(id);
        int below = session.framework().descendants(id).size();
        Optional<Refusal> refusal = session.delete(letter, id);
        tell(refusal);
        if (refusal.isEmpty()) {
            String name = words.nameOf(metric.label());
            Toast.show(
                    below == 0
                            ? words.text("editor.deleted", name)
                            : words.text("editor.deleted-with", name, below),
                    words.text("editor.undo"),
                    () -> session.perform(new Operation.Restore(id)));
        }
    }

    private void paste(@Nullable NodeId parent, @Nullable NodeId after, String text) {
        OutlineText.Reading reading = OutlineText.read(text);
        if (reading.lines().isEmpty()) {
            Toast.show(words.text("editor.paste.nothing"));
            return;
        }
        if (reading.lines().size() == 1 && reading.problems().isEmpty()) {
            plant(parent, after, reading.lines());
            return;
        }
        new PasteDialog(words, reading, () -> plant(parent, after, reading.lines())).open();
    }

    private void plant(
            @Nullable NodeId parent, @Nullable NodeId after, List<OutlineText.Line> lines) {
        Optional<Refusal> refusal =
                session.perform(
                        OutlinePaste.operations(
                                session.framework(), session::newId, parent, after, lines));
        tell(refusal);
        if (refusal.isEmpty()) {
            Toast.show(words.text("editor.pasted", lines.size()));
        }
    }

    private void moveTo(NodeId id) {
        new MoveDialog(
                        session,
                        words,
                        id,
                        (parent, after) -> move(session.newId().value(), id, parent, after))
                .open();
    }
}
