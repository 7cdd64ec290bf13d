package app.lodestar.base.ui;

import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece of text that is edited where it stands: plain text until it has focus. A short field
 * shows what {@link #setValue} gives it and hands over what a person wrote to {@link #onCommit}. A
 * long text belongs to the browser after {@link #own}; its changes come to {@link #onPush} while it
 * is typed.
 */
@Tag("inline-text")
@JsModule("./inline-text.ts")
public final class InlineText extends Component implements HasStyle {

    /** Prose is argued in serif, an interface speaks sans, a machine reads mono. */
    public enum Voice {
        PROSE,
        UI,
        MONO
    }

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
    static final String KEPT_UNDER = "lodestar/";

    private String value = "";
    private @Nullable String error;
    private @Nullable String key;
    private long sequence;
    private @Nullable Push push;

    /** The keys in any such field, as the overview lists them, in the words of the page. */
    public static ShortcutGroup shortcuts(Component page) {
        return new ShortcutGroup(
                page.getTranslation("base.text.keys"),
                List.of(
                        new Shortcut("Enter", page.getTranslation("base.text.keys.enter")),
                        new Shortcut("Ctrl Enter", page.getTranslation("base.text.keys.done")),
                        new Shortcut("Esc", page.getTranslation("base.text.keys.cancel"))));
    }

    public InlineText(String label) {
        getElement().setProperty("label", label);
    }

    public void setVoice(Voice voice) {
        getElement().setProperty("voice", voice.name().toLowerCase(Locale.ROOT));
    }

    /** This text is a heading of the page, of the given level. */
    public void setHeading(int level) {
        getElement().setProperty("heading", level);
    }

    /** The invitation that stands where nothing is written yet. */
    public void setPlaceholder(String placeholder) {
        getElement().setProperty("placeholder", placeholder);
    }

    /** Whether Enter makes a new line; otherwise it commits. */
    public void setMultiline(boolean multiline) {
        getElement().setProperty("multiline", multiline);
    }

    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }

    /** The most characters. More are never cut: they are shown as too many and not sent. */
    public void setMaxLength(int characters) {
        getElement().setProperty("max", characters);
        getElement().setProperty("countText", getTranslation("base.text.count"));
        getElement().setProperty("tooLongText", getTranslation("base.text.too-long"));
    }

    /** Shows a value, unless a person is in the middle of another one. */
    public void setValue(String value) {
        this.value = value;
        error = null;
        call("showValue", value);
        call("showError", "");
    }

    /** Says below the field what is wrong with it; what was written stays. */
    public void setError(@Nullable String error) {
        this.error = error;
        call("showError", error == null ? "" : error);
    }

    /** What a person wrote into a short field and left, if it differs. Answer by value or error. */
    public void onCommit(Consumer<String> listener) {
        listen(
                "commit",
                detail -> {
                    var written = detail.path("value").asString();
                    error = null;
                    value = written;
                    listener.accept(written);
                    if (error == null) {
                        call("showValue", value);
                    }
                    call("done", detail.path("ticket").asInt());
                });
    }

    /** Enter in a field of one line, or Ctrl+Enter, after the commit. */
    public void onEnter(Runnable listener) {
        getElement().addEventListener("enter", _ -> listener.run());
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
        this.value = text;
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
        var expected = answered.base() == this.sequence && answered.leads(value, text);
        value = text;
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
        value = text;
        this.sequence = sequence;
        call("reset", text, sequence);
    }

    /** Focus, with the caret at the end. */
    public void startEditing() {
        getElement().callJsFunction("startEditing");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (key != null) {
            call("own", KEPT_UNDER + key, value, sequence);
        } else {
            call("showValue", value);
            call("showError", error == null ? "" : error);
        }
    }

    private Push answered() {
        if (push == null) {
            throw new IllegalStateException("no push to answer");
        }
        return push;
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
}
