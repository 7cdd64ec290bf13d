package app.lodestar.dataset.ui;

import app.lodestar.dataset.DatasetUse;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks which framework is to stand on the data. */
class UseDialog extends Dialog {
    private final Div wrong = Html.div("wrong");

    /**
     * @param places at least one
     * @param use what to do with the id of the chosen one
     */
    UseDialog(List<DatasetUse.Place> places, Consumer<String> use) {
        addClassName("purge");
        addClassName("use-data");
        setWidth("28rem");
        setHeaderTitle(getTranslation("dataset.use.heading"));
        Map<String, String> options = new LinkedHashMap<>();
        places.forEach(place -> options.put(place.id(), place.title()));
        var list = new OptionList().show(options, places.getFirst().id());
        add(
                new Paragraph(getTranslation("dataset.use.body")),
                BasicFields.field("dataset-use", getTranslation("dataset.use.framework"), list, ""),
                wrong);
        getFooter()
                .add(
                        Html.button(getTranslation("dataset.cancel"), "btn", this::close),
                        Html.button(
                                getTranslation("dataset.use.yes"),
                                "btn primary",
                                () -> use.accept(list.value())));
    }

    /** Says why it could not be done, and leaves the choice. */
    void refuse(String sentence) {
        wrong.removeAll();
        wrong.add(Note.refusal(sentence));
    }
}
