package app.lodestar.base.ui;

import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A short text that is edited where it stands: plain text until it has focus. It shows what {@link
 * #setValue} gives it and hands over what a person wrote to {@link #onCommit}.
 */
@Tag("inline-text")
@JsModule("./inline-text.ts")
public final class InlineText extends Component implements HasStyle, HasReadOnly {

    /** Prose is argued in serif, an interface speaks sans, a machine reads mono. */
    public enum Voice {
        PROSE,
        UI,
        MONO
    }

    /**
     * What a person wrote into the field and left.
     *
     * @param seen what stood there when they began
     * @param letter the id of the letter in which it came
     */
    public record Written(String text, String seen, UUID letter) {}

    private String value = "";
    private @Nullable String error;

    /** The keys in any such field, as the overview lists them, in the words of the page. */
    public static ShortcutGroup shortcuts(Component page) {
        return new ShortcutGroup(
                page.getTranslation("base.text.keys"),
                List.of(
                        new Shortcut("Enter", page.getTranslation("base.text.keys.enter")),
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

    @Override
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

    /**
     * Shows a value that somebody else has put there; whoever is in the middle of another one is
     * told below the field and chooses.
     */
    public void follow(String theirs) {
        value = theirs;
        if (isAttached()) {
            getElement()
                    .callJsFunction(
                            "showValue",
                            theirs,
                            Map.of(
                                    "changed", getTranslation("base.text.meanwhile"),
                                    "keep", getTranslation("base.text.keep-mine"),
                                    "take", getTranslation("base.text.take-theirs")));
        }
    }

    /** Says below the field what is wrong with it; what was written stays. */
    public void setError(@Nullable String error) {
        this.error = error;
        call("showError", error == null ? "" : error);
    }

    /** What a person wrote and left, if it differs. Answer by value or error. */
    public void onCommit(Consumer<Written> listener) {
        getElement()
                .addEventListener(
                        "commit",
                        event -> commit(event.getEventData().path("event.detail"), listener))
                .addEventData("event.detail");
    }

    private void commit(JsonNode detail, Consumer<Written> listener) {
        var written = detail.path("value").asString();
        var letter = Outbox.letter(detail.path("id"));
        error = null;
        value = written;
        listener.accept(new Written(written, detail.path("seen").asString(), letter));
        if (error == null) {
            call("showValue", value);
        }
        Outbox.settle(letter);
    }

    /** Enter, after the commit. */
    public void onEnter(Runnable listener) {
        getElement().addEventListener("enter", _ -> listener.run());
    }

    /** Focus, with the caret at the end. */
    public void startEditing() {
        getElement().callJsFunction("startEditing");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        call("showValue", value);
        call("showError", error == null ? "" : error);
    }

    /** Before it is attached there is nobody to call; {@link #onAttach} makes up for it. */
    private void call(String function, Object argument) {
        if (isAttached()) {
            getElement().callJsFunction(function, argument);
        }
    }
}
