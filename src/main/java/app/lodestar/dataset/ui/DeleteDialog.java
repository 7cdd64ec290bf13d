package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Sentence;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before a dataset is deleted, since that cannot be undone. */
class DeleteDialog extends Dialog {

    DeleteDialog(String title, Runnable delete) {
        addClassName("purge");
        setWidth("28rem");
        setHeaderTitle(getTranslation("dataset.delete.heading"));
        add(new Paragraph(getTranslation("dataset.delete.body", Sentence.isolated(title))));
        var keep = Html.button(getTranslation("dataset.delete.keep"), "btn", this::close);
        var yes =
                Html.button(
                        getTranslation("dataset.delete.yes"),
                        "btn primary",
                        () -> {
                            close();
                            delete.run();
                        });
        getFooter().add(keep, yes);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                keep.focus();
            }
        });
    }
}
