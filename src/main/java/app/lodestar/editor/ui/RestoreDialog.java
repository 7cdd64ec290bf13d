package app.lodestar.editor.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says what a restore will do before it does it. */
final class RestoreDialog extends Dialog {

    /**
     * @param moment when it was that comes back
     * @param changes how many differences there are between now and then
     */
    RestoreDialog(Words words, String moment, int changes, Runnable restore) {
        setWidth("30rem");
        setHeaderTitle(words.text("editor.history.restore.title"));
        Paragraph what = new Paragraph(words.text("editor.history.restore.what", moment, changes));
        Paragraph kept = new Paragraph(words.text("editor.history.restore.kept"));
        add(Plain.div("stack-s", what, kept));
        NativeButton cancel = Plain.button("", words.text("editor.cancel"), this::close);
        getFooter()
                .add(
                        cancel,
                        Plain.button(
                                "primary",
                                words.text("editor.history.restore"),
                                () -> {
                                    close();
                                    restore.run();
                                }));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                cancel.focus();
            }
        });
    }
}
