package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Lays two values of one field side by side, one of which is to stand. */
final class ConflictDialog extends Dialog {

    /**
     * @param field what the field is called, and of which piece
     * @param mine what this person wrote and what does not stand yet
     * @param theirs what stands now, also when the dialog is closed without a choice
     */
    ConflictDialog(Words words, String field, String mine, String theirs, Runnable keep) {
        setWidth("28rem");
        setHeaderTitle(words.text("editor.conflict.title"));
        add(
                Plain.div(
                        "stack-s",
                        new Paragraph(words.text("editor.conflict.what", field)),
                        Plain.div(
                                "two-values",
                                value(words.text("editor.conflict.mine"), mine),
                                value(words.text("editor.conflict.theirs"), theirs))));
        NativeButton take =
                Plain.button("", words.text("editor.conflict.take-theirs"), this::close);
        getFooter()
                .add(
                        take,
                        Plain.button(
                                "primary",
                                words.text("editor.conflict.keep-mine"),
                                () -> {
                                    close();
                                    keep.run();
                                }));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                take.focus();
            }
        });
    }

    private static Component value(String whose, String value) {
        return Plain.div("", Plain.span("whose", whose), Plain.span("value", value));
    }
}
