package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone at work on a framework: sees it as it was at the last answer, or at the last look. */
final class Author {
    private final Store store;
    private final PersonId person;
    private final FrameworkId id;
    private final UUID client = UUID.randomUUID();
    private MetricFramework seen;
    private long sequence;

    Author(Store store, PersonId person, FrameworkId id) {
        this.store = store;
        this.person = person;
        this.id = id;
        OpenedFramework opened = store.frameworks().open(person, id);
        seen = opened.framework();
        sequence = opened.sequence();
    }

    /** A person with a new framework of that title. */
    static Author of(Store store, MetricFramework content) {
        PersonId person = store.somebody();
        return new Author(store, person, store.frameworks().create(person, content));
    }

    /** The same person at the same framework in another place. */
    Author elsewhere() {
        return new Author(store, person, id);
    }

    PersonId person() {
        return person;
    }

    FrameworkId id() {
        return id;
    }

    NodeId root() {
        return id.root();
    }

    MetricFramework seen() {
        return seen;
    }

    long sequence() {
        return sequence;
    }

    void look() {
        OpenedFramework opened = store.frameworks().open(person, id);
        seen = opened.framework();
        sequence = opened.sequence();
    }

    Gesture gesture(Operation... operations) {
        return new Gesture(
                UUID.randomUUID(),
                client,
                sequence,
                Arrays.stream(operations).map(Envelope::of).toList());
    }

    Receipt send(Gesture gesture) {
        Receipt receipt = store.frameworks().submit(person, id, gesture);
        seen = receipt.framework();
        sequence = receipt.sequence();
        return receipt;
    }

    /** Sends without waiting for what comes back. */
    Receipt sendBlindly(Gesture gesture) {
        return store.frameworks().submit(person, id, gesture);
    }

    Receipt does(Operation... operations) {
        return send(gesture(operations));
    }

    Receipt sets(NodeId node, Field field, @Nullable Value value) {
        return does(new Operation.SetField(node, field, value, seen.node(node).get(field)));
    }

    Receipt types(NodeId node, Field field, int at, String text) {
        return does(typing(node, field, at, text));
    }

    Operation typing(NodeId node, Field field, int at, String text) {
        return new Operation.EditText(
                node, field, TextChange.replace(seen.node(node).text(field), at, at, text));
    }

    UndoReceipt undoes() {
        UndoReceipt receipt = store.frameworks().undo(person, id);
        seen = receipt.receipt().framework();
        sequence = receipt.receipt().sequence();
        return receipt;
    }

    UndoReceipt redoes() {
        UndoReceipt receipt = store.frameworks().redo(person, id);
        seen = receipt.receipt().framework();
        sequence = receipt.receipt().sequence();
        return receipt;
    }

    List<Outcome> outcomes(Receipt receipt) {
        return receipt.acknowledgements().stream().map(Acknowledgement::outcome).toList();
    }
}
