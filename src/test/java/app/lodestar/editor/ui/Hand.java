package app.lodestar.editor.ui;

import app.lodestar.account.Person;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.Operation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes into a framework as a person does in another window. */
record Hand(FrameworkService frameworks, Person person, FrameworkId framework) {

    /** Empties a field that is no text. */
    void clear(Node node, Field field) {
        perform(new Operation.SetField(node.id(), field, null, node.get(field)));
    }

    /** Carries out a step. */
    void perform(Operation... operations) {
        var opened = frameworks.open(person.id(), framework);
        var receipt =
                frameworks.submit(
                        person.id(),
                        framework,
                        new Gesture(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                opened.sequence(),
                                Stream.of(operations)
                                        .map(each -> new Envelope(UUID.randomUUID(), each))
                                        .toList()));
        var refused =
                receipt.acknowledgements().stream().filter(each -> each.refusal() != null).toList();
        if (!refused.equals(List.of())) {
            throw new IllegalStateException(refused.toString());
        }
    }
}
