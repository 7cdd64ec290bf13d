package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A drawn sign: {@code t-} tiers, {@code s-} states, {@code d-} how full, {@code i-} things to do,
 * as {@code frontend/symbols.ts} lists them. Decoration unless it is given a label.
 */
@Tag("ls-icon")
@JsModule("./ls-icon.ts")
public final class Icon extends Component implements HasStyle {

    public Icon(String symbol) {
        addClassName("i");
        getElement().setProperty("name", symbol);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The sign of a tier in its own size and colour: star, core, supp, guard or ctrl. */
    public static Icon ofTier(String shape) {
        var icon = new Icon("t-" + shape);
        icon.removeClassName("i");
        icon.addClassNames("g", shape);
        return icon;
    }

    /** The sign says this where no word stands beside it. */
    public Icon withLabel(String label) {
        getElement().removeAttribute("aria-hidden");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("title", label);
        return this;
    }

    /** Changes the sign. */
    public void setSymbol(String symbol) {
        getElement().setProperty("name", symbol);
    }
}
