package app.lodestar.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An element that can hold a long text. After {@link #own} the text belongs to the browser; its
 * changes come to {@link #onPush} while it is typed.
 */
public abstract class OwnedText extends Component implements HasStyle {

    /**
     * A change of a long text at one place.
     *
     * @param id made by the browser once and kept through every resend: the operation's own id
     * @param base the sequence of the text that it was made on
     * @param from where, in UTF-16 units
     * @param lengthBefore the units of the text that it was made on
     */
    public record Push(
            UUID id, long base, int from, String deleted, String inserted, int lengthBefore) {

        static Push of(JsonNode detail) {
            return new Push(
                    UUID.fromString(detail.path("id").asString()),
                    detail.path("base").asLong(),
                    detail.path("from").asInt(),
                    detail.path("deleted").asString(),
                    detail.path("inserted").asString(),
                    detail.path("length").asInt());
        }

        private boolean leads(String before, String after) {
            return before.length() == lengthBefore
                    && before.startsWith(deleted, from)
                    && after.length() == lengthBefore - deleted.length() + inserted.length()
                    && after.startsWith(before.substring(0, from))
                    && after.startsWith(inserted, from)
                    && after.startsWith(
                            before.substring(from + deleted.length()), from + inserted.length());
        }
    }

    /** How the keys of all texts begin in the browser's own store. */
    public static final String KEPT_UNDER = "lodestar/";

    private String text = "";
    private @Nullable String key;
    private long sequence;
    private @Nullable Push push;

    /**
     * Hands a long text to the browser.
     *
     * @param key where the browser keeps what is not confirmed, {@code
     *     <person>/<framework>/<node>/<field>}
     * @param sequence the place in the log that the text was read at
     */
    public void own(String key, String text, long sequence) {
        this.key = key;
        this.text = text;
        this.sequence = sequence;
        call("own", KEPT_UNDER + key, text, sequence);
    }

    /** A change of a long text. Answer each by {@link #acknowledge} or {@link #refuse}. */
    public void onPush(Consumer<Push> listener) {
        listen(
                "push",
                detail -> {
                    push = Push.of(detail);
                    try {
                        listener.accept(push);
                    } finally {
                        push = null;
                    }
                });
    }

    /** The push in hand is kept; {@code text} is what the server has now, at that sequence. */
    public void acknowledge(String text, long sequence) {
        var answered = answered();
        var expected = answered.base() == this.sequence && answered.leads(this.text, text);
        this.text = text;
        this.sequence = sequence;
        if (expected) {
            call("acknowledge", answered.id().toString(), sequence);
        } else {
            call("reset", text, sequence, answered.id().toString());
        }
    }

    /** The push in hand is not kept, for that reason; what was written stays in the browser. */
    public void refuse(String reason) {
        call("refuse", answered().id().toString(), reason);
    }

    /** Someone else changed the text; what this person has not sent yet is kept and moved. */
    public void reset(String text, long sequence) {
        this.text = text;
        this.sequence = sequence;
        call("reset", text, sequence);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (key != null) {
            call("own", KEPT_UNDER + key, text, sequence);
        }
    }

    final boolean isOwned() {
        return key != null;
    }

    /** Hears an event of the element, with its detail. */
    final void listen(String event, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, e -> listener.accept(e.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    /** Before it is attached there is nobody to call; {@link #onAttach} makes up for it. */
    final void call(String function, Object... arguments) {
        if (isAttached()) {
            getElement().callJsFunction(function, arguments);
        }
    }

    private Push answered() {
        if (push == null) {
            throw new IllegalStateException("no push to answer");
        }
        return push;
    }
}
