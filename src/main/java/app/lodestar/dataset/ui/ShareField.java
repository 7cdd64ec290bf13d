package app.lodestar.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.math.BigDecimal;

/** How many of a hundred rows may be left out before the import stops. */
class ShareField extends Div {

    ShareField(ImportDraft draft) {
        addClassName("share");
        var input = new Input();
        input.setType("number");
        input.getElement()
                .setAttribute("min", "0")
                .setAttribute("max", "100")
                .setAttribute("step", "any");
        input.setValue(
                BigDecimal.valueOf(draft.share() * 100).stripTrailingZeros().toPlainString());
        input.addValueChangeListener(change -> draft.setShare(share(change.getValue())));
        add(
                BasicFields.field(
                        "dataset-share",
                        getTranslation("dataset.field.share"),
                        input,
                        getTranslation("dataset.field.share.help")));
    }

    /** The share that a person wrote in per cent; not a number where they wrote none. */
    static double share(String written) {
        try {
            return Double.parseDouble(written.strip().replace(',', '.')) / 100;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
