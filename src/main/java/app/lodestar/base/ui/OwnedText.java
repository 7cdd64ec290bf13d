package app.lodestar.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An element that can hold a long text. After {@link #own} the text belongs to the browser; its
 * changes come to {@link #onPush} while it is typed. What a change is this room does not know: it
 * carries changes as JSON, and lists of them as JSON arrays.
 */
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
public abstract class OwnedText extends Component implements HasStyle, HasReadOnly {

    /**
     * A change of a long text.
     *
     * @param id made by the browser once and kept through every resend: the operation's own id
     * @param base the sequence of the text that it was made on
     * @param changes the change itself
     */
    public record Push(UUID id, long base, String changes) {

        /** Empty for what no page of ours sends. */
        static Optional<Push> of(JsonNode detail) {
            try {
                return Optional.of(
                        new Push(
                                UUID.fromString(detail.path("id").asString("")),
                                detail.path("base").asLong(-1),
                                detail.path("changes").asString("")));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }

    /**
     * Someone else in the text: their caret, or what they have selected, in UTF-16 units of the
     * text as the browser was last told it.
     *
     * @param id tells one caret from another
     * @param hue which of the six colours of people, from 1
     * @param from where the selection begins, equal to {@code to} when nothing is selected
     * @param to where the caret stands; before {@code from} for a selection that goes backwards
     */
    public record Caret(String id, String name, int hue, int from, int to) {}

    /** A selection in UTF-16 units of the server's text of that sequence. */
    public record Place(int from, int to, long sequence) {

        static Optional<Place> of(JsonNode detail) {
            int from = detail.path("from").asInt(-1);
            int to = detail.path("to").asInt(-1);
            return from < 0 || to < 0
                    ? Optional.empty()
                    : Optional.of(new Place(from, to, detail.path("sequence").asLong(0)));
        }
    }

    /** How the keys of all texts begin in the browser's own store. */
    public static final String KEPT_UNDER = "lodestar/";

    private String text = "";
    private @Nullable String key;
    private long sequence;
    private @Nullable Push push;
    private List<Caret> carets = List.of();

    /** What the browser asks for when what it was told does not fit together. */
    protected OwnedText() {
        listen("lost", _ -> reset(text, sequence));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }

    /**
     * Hands a long text to the browser.
     *
     * @param key where the browser keeps what is not confirmed, {@code
     *     <person>/<framework>/<node>/<field>}
     * @param sequence the place in the log that the text was read at
     */
    public void own(String key, String text, long sequence) {
        this.key = key;
        know(text, sequence);
        call("own", KEPT_UNDER + key, text, sequence);
    }

    /** The key of a text as {@link #own} has it, of the one in the browser's store. */
    static String ofKept(String kept) {
        return kept.startsWith(KEPT_UNDER) ? kept.substring(KEPT_UNDER.length()) : "";
    }

    /** A change of a long text. Answer each by {@link #answer} or {@link #refuse}. */
    public void onPush(Consumer<Push> listener) {
        listen(
                "push",
                detail ->
                        Push.of(detail)
                                .ifPresent(pushed -> {
                                    push = pushed;
                                    try {
                                        listener.accept(pushed);
                                    } finally {
                                        push = null;
                                    }
                                }));
    }

    /**
     * The push in hand is kept.
     *
     * @param changes what came of the text since the browser was last told, in order
     * @param own which of them is the push, from 0; -1 if it came to nothing or was known before
     * @param text what the server has now, at that sequence
     */
    public void answer(String changes, int own, String text, long sequence) {
        know(text, sequence);
        call("receive", changes, sequence, answered().id().toString(), own);
    }

    /** The push in hand is kept, and nobody can say what else came of the text. */
    public void answer(String text, long sequence) {
        know(text, sequence);
        call("reset", text, sequence, answered().id().toString());
    }

    /** The push in hand is not kept, for that reason; what was written stays in the browser. */
    public void refuse(String reason) {
        call("refuse", answered().id().toString(), reason);
    }

    /**
     * Someone else changed the text; what this person has not sent yet is kept and moved.
     *
     * @param changes what they did, in order
     * @param text what the server has now, at that sequence
     */
    public void receive(String changes, String text, long sequence) {
        know(text, sequence);
        call("receive", changes, sequence);
    }

    /** The text is another one, in ways that nobody can say; unsent work is kept and moved. */
    public void reset(String text, long sequence) {
        know(text, sequence);
        call("reset", text, sequence);
    }

    /** Draws where others are; their carets move along with the text until they are told anew. */
    public void setCarets(List<Caret> carets) {
        this.carets = List.copyOf(carets);
        if (isAttached()) {
            getElement().callJsFunction("setCarets", this.carets);
        }
    }

    /**
     * Where this person's caret is, at most five times a second and only while they are in the
     * text; empty when they left it.
     */
    public void onCaret(Consumer<Optional<Place>> listener) {
        listen("caret", detail -> listener.accept(Place.of(detail)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (key != null) {
            call("own", KEPT_UNDER + key, text, sequence);
            setCarets(carets);
        }
    }

    private void know(String text, long sequence) {
        this.text = text;
        this.sequence = sequence;
    }

    private void listen(String event, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, e -> listener.accept(e.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    /** Before it is attached there is nobody to call; {@link #onAttach} makes up for it. */
    private void call(String function, Object... arguments) {
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
