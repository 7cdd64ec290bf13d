package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person where somebody else wrote at the same time as they did, with both values and a way
 * to either.
 */
final class Meanwhile {
    /** So soon after one's own value another one was most likely begun without having seen it. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private record Place(NodeId node, Field field) {}

    private record Mine(@Nullable Value value, Instant at) {}

    private final EditorSession session;
    private final Words words;
    private final InstantSource clock;
    private final Map<Place, Mine> written = new HashMap<>();

    Meanwhile(EditorSession session, Words words, InstantSource clock) {
        this.session = session;
        this.words = words;
        this.clock = clock;
    }

    /** The person's change was carried out, and something about it should be known. */
    void tell(Resolution.Notice notice) {
        switch (notice) {
            case Resolution.Notice.Overwrote(_, Field field, _) when field == Field.RANK -> {}
            case Resolution.Notice.Overwrote(NodeId node, Field field, Value unseen) ->
                    Toast.show(
                            words.text(
                                    "editor.overwrote",
                                    words.label(field),
                                    text(node, field, unseen)),
                            words.text("editor.use-theirs"),
                            () -> session.set(node, field, unseen));
            case Resolution.Notice.NodeIsDeleted(NodeId node) ->
                    Toast.show(
                            session.deletedBy(node)
                                    .map(by -> words.text("editor.edited-deleted-by", by.name()))
                                    .orElseGet(() -> words.text("editor.edited-deleted")),
                            words.text("editor.restore"),
                            () -> restore(node));
            case Resolution.Notice.Lifted lifted ->
                    Toast.show(words.text("editor.lifted", lifted.nodes().size()));
        }
    }

    private void restore(NodeId node) {
        session.perform(new Operation.Restore(node))
                .ifPresent(refusal -> Toast.show(words.refusal(refusal)));
    }

    /** The person's value was not taken, for the field held another than they had seen. */
    void conflict(Operation.SetField mine) {
        Node node = session.node(mine.node());
        @Nullable Value theirs = node.get(mine.field());
        new ConflictDialog(
                        words,
                        words.text(
                                "editor.conflict.of",
                                words.label(mine.field()),
                                words.nameOf(node.label())),
                        text(mine.node(), mine.field(), mine.value()),
                        text(mine.node(), mine.field(), theirs),
                        () ->
                                session.set(
                                        new Operation.SetField(
                                                mine.node(), mine.field(), mine.value(), theirs)))
                .open();
    }

    /** The person is about to do this. Ranks follow from places, and nobody writes one. */
    void writes(Operation operation) {
        if (operation instanceof Operation.SetField mine && mine.field() != Field.RANK) {
            Instant now = clock.instant();
            written.values().removeIf(old -> old.at().plus(SOON).isBefore(now));
            written.put(new Place(mine.node(), mine.field()), new Mine(mine.value(), now));
        }
    }

    /** What follows is the person's own doing. */
    void forget() {
        written.clear();
    }

    /**
     * Something was changed, by whomever: says so where that took a value of this person's away.
     */
    void follow(Update update) {
        for (Change change : update.changes()) {
            if (change instanceof Change.Put put) {
                follow(put);
            }
        }
    }

    private void follow(Change.Put put) {
        Place place = new Place(put.node(), put.field());
        Mine mine = written.get(place);
        if (mine == null
                || mine.at().plus(SOON).isBefore(clock.instant())
                || !Objects.equals(mine.value(), put.before())
                || Objects.equals(put.before(), put.after())) {
            return;
        }
        written.remove(place);
        Toast.show(
                words.text(
                        "editor.overwritten",
                        words.label(put.field()),
                        text(put.node(), put.field(), mine.value()),
                        text(put.node(), put.field(), put.after())),
                words.text("editor.use-mine"),
                () -> session.set(put.node(), put.field(), mine.value()));
    }

    private String text(NodeId node, Field field, @Nullable Value value) {
        String text =
                String.join(
                        ", ",
                        new PastValues(words, session.framework())
                                .all(session.node(node), field, value));
        return text.isEmpty() ? words.text("editor.conflict.nothing") : text;
    }
}
