package app.lodestar.editor.ui;

import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.Toast;
import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deals with the changes that the browser kept because nobody had answered them. */
final class Letters {
    private final EditorSession session;
    private final Page page;
    private final MetricsSection metrics;
    private final FieldValues values;
    private final Words words;

    Letters(Page page, MetricsSection metrics) {
        this.page = page;
        this.session = page.session();
        this.metrics = metrics;
        this.values = new FieldValues(session);
        this.words = page.words();
    }

    /** Carries out what an earlier visit left, unless that was answered by then. */
    void receive(Outbox.Letter letter) {
        if (session.isAnswered(letter.id())) {
            return;
        }
        switch (letter) {
            case Outbox.Letter.Outlined(UUID id, var gesture) -> metrics.receive(gesture, id);
            case Outbox.Letter.Done(UUID id, String piece, var deed) ->
                    RowActions.receive(page, NodeId.of(piece), deed, id);
            case Outbox.Letter.Written written -> write(written);
        }
    }

    private void write(Outbox.Letter.Written letter) {
        Spot spot = Spot.of(letter.spot());
        NodeId node = spot.node();
        Field field = spot.field();
        if (node == null || field == null) {
            throw new IllegalArgumentException("no field in " + letter.spot());
        }
        Optional<Refusal> refusal =
                session.framework().find(node).isEmpty()
                        ? Optional.of(new Refusal(Refusal.Code.NOT_FOUND, field, List.of()))
                        : values.set(letter.id(), node, field, letter.seen(), letter.written());
        refusal.ifPresent(r ->
                Toast.show(
                        words.text(
                                "editor.left-refused",
                                words.label(field),
                                letter.written(),
                                words.refusal(r))));
    }
}
