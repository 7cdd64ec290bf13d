package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Takes what a person wrote into fields that are gone from the page before all of it was sent, and
 * what an earlier visit left in this browser. It shows nothing and stays as long as the page.
 */
@Tag("unsent-text")
@JsModule("./unsent-text.ts")
public final class UnsentText extends Component {

    /** What became of a push. */
    public sealed interface Answer {

        /** It is kept; {@code text} is what the server has now, at that sequence. */
        record Kept(String text, long sequence) implements Answer {}

        /** It is not kept, for that reason; what was written stays in the browser. */
        record Refused(String reason) implements Answer {}
    }

    /** Deals with the pushes of texts by the keys of {@link OwnedText#own}. */
    @FunctionalInterface
    public interface Recipient {
        Answer receive(String key, OwnedText.Push push);
    }

    /**
     * @param keys how the keys of this page's texts begin
     */
    public UnsentText(String keys, Recipient recipient) {
        getElement().setAttribute("keys", OwnedText.KEPT_UNDER + keys);
        getElement()
                .addEventListener(
                        "push",
                        event -> {
                            var detail = event.getEventData().path("event.detail");
                            var key = detail.path("key").asString("");
                            if (!key.startsWith(OwnedText.KEPT_UNDER)) {
                                return;
                            }
                            OwnedText.Push.of(detail)
                                    .ifPresent(push ->
                                            answer(
                                                    key,
                                                    push,
                                                    recipient.receive(
                                                            OwnedText.ofKept(key), push)));
                        })
                .addEventData("event.detail");
    }

    private void answer(String key, OwnedText.Push push, Answer answer) {
        String id = push.id().toString();
        switch (answer) {
            case Answer.Kept(String text, long sequence) ->
                    getElement().callJsFunction("reset", key, text, sequence, id);
            case Answer.Refused(String reason) ->
                    getElement().callJsFunction("refuse", key, id, reason);
        }
    }
}
