package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The buttons of a piece of a list. They are one element of the server's, since lists are long.
 * What changes something comes through the {@link Outbox} of the page.
 */
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
     * @param open shows all of it
     */
    public RowButtons(String piece, Map<Deed, String> names, Runnable open) {
        getElement().setProperty("piece", piece);
        getElement()
                .setPropertyMap(
                        "names",
                        names.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.getKey().told(),
                                                Map.Entry::getValue)));
        getElement().addEventListener("open", _ -> open.run());
    }
}
