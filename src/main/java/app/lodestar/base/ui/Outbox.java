package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Sends what an earlier visit left in this browser before the server had answered: values of short
 * fields, gestures on the outline and what was done with pieces of lists. It shows nothing and
 * stays as long as the page.
 */
@Tag("out-box")
@JsModule("./outbox.ts")
public final class Outbox extends Component {

    /** A change that was kept. Its id was made with it and stays the same through every resend. */
    public sealed interface Letter {
        UUID id();

        /** What was written into a field, by its spot, and what stood there before. */
        record Written(UUID id, String spot, String seen, String written) implements Letter {}

        /** What was done to the outline. */
        record Outlined(UUID id, MetricGesture gesture) implements Letter {}

        /** What was done with a piece of a list. */
        record Done(UUID id, String piece, RowButtons.Deed deed) implements Letter {}
    }

    /**
     * A change of a native input.
     *
     * @param letter the id of the letter in which it came
     * @param seen what stood there before, as the browser has it
     */
    public record Change(UUID letter, String seen) {}

    private static final String LETTER = "element.letter || ''";
    private static final String REPLACED = "element.replaced || ''";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String KEPT_UNDER = "lodestar-outbox/";

    private static final String SETTLED =
            "window.dispatchEvent(new CustomEvent('lodestar-settled', {detail: $0}))";

    /**
     * @param keys how the keys of this page's letters begin
     * @param recipient deals with a letter; afterwards it counts as answered, taken or not
     */
    public Outbox(String keys, Consumer<Letter> recipient) {
        getElement().setAttribute("keys", KEPT_UNDER + keys);
        getElement()
                .addEventListener(
                        "letter",
                        event -> {
                            var detail = event.getEventData().path("event.detail");
                            receive(recipient, detail);
                            settle(id(detail));
                        })
                .addEventData("event.detail");
    }

    /**
     * A letter is dealt with, taken or not: the browser need not keep it any longer. It is the page
     * that is told, since the field in which it was written may be gone.
     */
    public static void settle(UUID letter) {
        UI.getCurrentOrThrow().getPage().executeJs(SETTLED, letter.toString());
    }

    /** Lets the event of a native input bring its {@link Change}. */
    public static void bring(DomListenerRegistration event) {
        event.addEventData(LETTER).addEventData(REPLACED);
    }

    /** Does what came in the letter of an input, or by itself; then the browser may forget it. */
    public static void open(JsonNode event, Consumer<Change> action) {
        var change = new Change(letter(event.path(LETTER)), event.path(REPLACED).asString(""));
        action.accept(change);
        settle(change.letter());
    }

    /** The id of a letter; a fresh one for what comes in none, as no page of ours sends it. */
    static UUID letter(JsonNode id) {
        try {
            return UUID.fromString(id.asString(""));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** What cannot be read is no change that anyone could carry out, now or later. */
    private static void receive(Consumer<Letter> recipient, JsonNode detail) {
        try {
            recipient.accept(read(detail));
        } catch (IllegalArgumentException unreadable) {
            LOG.debug("A letter cannot be read", unreadable);
        }
    }

    private static UUID id(JsonNode detail) {
        return UUID.fromString(detail.path("id").asString());
    }

    private static Letter read(JsonNode detail) {
        var deed = detail.path("deed");
        if (deed.isObject()) {
            return new Letter.Done(
                    id(detail),
                    deed.path("piece").asString(),
                    RowButtons.Deed.of(deed.path("what").asString("")));
        }
        return detail.has("gesture")
                ? new Letter.Outlined(id(detail), MetricGesture.of(detail.path("gesture")))
                : new Letter.Written(
                        id(detail),
                        detail.path("spot").asString(),
                        detail.path("seen").asString(),
                        detail.path("written").asString());
    }
}
