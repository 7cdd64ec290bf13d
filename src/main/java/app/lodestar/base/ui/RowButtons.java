package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The buttons of a piece of a list. They are one element of the server's, since lists are long. */
@Tag("row-buttons")
@JsModule("./row-buttons.ts")
public final class RowButtons extends Component implements HasStyle {

    /** What can be done with a piece, in the order of the buttons. */
    public enum Deed {
        OPEN,
        UP,
        DOWN,
        DELETE;

        /**
         * As the element tells it.
         *
         * @throws IllegalArgumentException if it is none
         */
        static Deed of(String told) {
            return valueOf(told.toUpperCase(Locale.ROOT));
        }

        private String told() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param piece its id
     * @param names what each button is called
     * @param listener called with what is to be done and the id of the letter in which it came
     */
    public RowButtons(String piece, Map<Deed, String> names, BiConsumer<Deed, UUID> listener) {
        getElement().setProperty("piece", piece);
        getElement()
                .setPropertyMap(
                        "names",
                        names.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.getKey().told(),
                                                Map.Entry::getValue)));
        getElement()
                .addEventListener(
                        "deed",
                        event -> {
                            var detail = event.getEventData().path("event.detail");
                            var letter = Outbox.letter(detail.path("letter"));
                            listener.accept(Deed.of(detail.path("what").asString("")), letter);
                            Outbox.settle(letter);
                        })
                .addEventData("event.detail");
    }
}
