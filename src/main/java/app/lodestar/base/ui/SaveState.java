package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The state line: Saved, Saving, Offline, Read-only or Not saved. The browser knows most of it
 * itself: every shared element enters its changes there until the server has answered.
 */
@Tag("save-state")
@JsModule("./save-state.ts")
public final class SaveState extends Component implements HasStyle, HasReadOnly {

    /**
     * Something that a person wrote on this page and the server does not have.
     *
     * @param reason why it was refused; empty when the server has only not answered yet
     * @param key of a long text, as {@link OwnedText#own} has it; empty for anything else
     */
    public record Unsaved(String reason, String key) {}

    private static final Map<String, String> WORDS =
            Map.of(
                    "saved", "base.save.saved",
                    "saving", "base.save.saving",
                    "offline", "base.save.offline",
                    "banner", "base.save.banner",
                    "keptOne", "base.save.kept-one",
                    "keptMany", "base.save.kept-many",
                    "unsentOne", "base.save.unsent-one",
                    "unsentMany", "base.save.unsent-many",
                    "readOnly", "base.save.read-only",
                    "failed", "base.save.failed");

    public SaveState() {
        addClassName("saved");
        var words = new TreeMap<String, String>();
        WORDS.forEach((word, key) -> words.put(word, getTranslation(key)));
        getElement().setPropertyMap("words", words);
        // The server keeps its last answer to a page, and the first one holds all that is shown:
        // whatever else the page says has a short one.
        getElement().addEventListener("drawn", _ -> {});
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }

    /** Has the browser send all that it can, and says what then is not saved, if anything. */
    public void settle(Consumer<Optional<Unsaved>> then) {
        getElement()
                .callJsFunction("settle")
                .then(JsonNode.class, left -> then.accept(unsaved(left)));
    }

    private static Optional<Unsaved> unsaved(@Nullable JsonNode left) {
        return Optional.ofNullable(left)
                .filter(JsonNode::isObject)
                .map(each ->
                        new Unsaved(
                                each.path("reason").asString(""),
                                OwnedText.ofKept(each.path("key").asString(""))));
    }

    /** Gives the focus to the short field, or the outline, in which something was refused. */
    public void goToRefused() {
        getElement().callJsFunction("goToRefused");
    }

    /** Why the last change could not be kept, or null once all is well again. */
    public void setFailure(@Nullable String reason) {
        getElement().setProperty("failure", reason == null ? "" : reason);
    }
}
