package app.lodestar.editor.ui;

import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;

/** Ties the fields of a page to the places where people are. */
final class Spots {
    /** The attribute with a field's spot. */
    static final String SPOT = "data-spot";

    /**
     * The spot of what has the focus: a field's, or a row's of the outline, which is its metric.
     */
    static final String OF_EVENT =
            "(of => of ? of.dataset.spot || of.dataset.id : '')(event.composedPath().find(e =>"
                    + " e.dataset && (e.dataset.spot || e.dataset.id)))";

    /** A pass over fields on the way to another is not told. */
    static final int REST_MILLIS = 200;

    /** These cannot carry a name themselves. */
    private static final Set<String> WITHOUT_INSIDE = Set.of("input", "select");

    private final Company company;

    Spots(Company company) {
        this.company = company;
    }

    /** Shows on a field who is in it. */
    <C extends Component> C mark(C component, NodeId node, Field field) {
        component.getElement().setAttribute(SPOT, Spot.of(node, field).toString());
        company.whileAttached(component, () -> show(marked(component), company.at(node, field)));
        return component;
    }

    private static Element marked(Component component) {
        Element element = component.getElement();
        Element parent = element.getParent();
        return WITHOUT_INSIDE.contains(element.getTag()) && parent != null ? parent : element;
    }

    private static void show(Element element, List<Companion> here) {
        if (here.isEmpty()) {
            if (element.getClassList().remove("at")) {
                element.removeAttribute("data-name");
                element.getStyle().remove("--p");
            }
            return;
        }
        element.getClassList().add("at");
        element.getStyle().set("--p", here.getFirst().ink());
        element.setAttribute(
                "data-name",
                String.join(", ", here.stream().map(Companion::name).distinct().toList()));
    }

    /** Tells the company where in {@code part} this person is. */
    void watch(Component part) {
        part.getElement()
                .addEventListener(
                        "focusin",
                        event ->
                                company.moveTo(read(event.getEventData().get(OF_EVENT).asString())))
                .addEventData(OF_EVENT)
                .debounce(REST_MILLIS);
    }

    /** Scrolls to a spot that others are at; nothing happens when the page does not show it. */
    static void reveal(Component work, Spot spot) {
        work.getElement()
                .executeJs(
                        "requestAnimationFrame(() => this.querySelector(`[data-spot=\"${$0}\"]`)"
                                + "?.scrollIntoView({block: 'center'}))",
                        spot.toString());
    }

    static Spot read(String written) {
        try {
            return Spot.of(written);
        } catch (IllegalArgumentException notASpot) {
            return Spot.anywhere();
        }
    }
}
