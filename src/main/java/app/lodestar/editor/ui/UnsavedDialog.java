package app.lodestar.editor.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Says that something a person wrote would not be in their answer. Closed in any way but by
 * stopping, it leads to what was refused.
 */
final class UnsavedDialog extends Dialog {
    private boolean stops;

    /**
     * @param reason why it is not saved; empty when the server has only not answered yet
     * @param mend leads to what was refused
     * @param stop ends the attempt without it
     */
    UnsavedDialog(Words words, String reason, Runnable mend, Runnable stop) {
        setWidth("28rem");
        setHeaderTitle(words.text("practice.unsaved.title"));
        add(
                Plain.div(
                        "stack-s",
                        new Paragraph(words.text("practice.unsaved.what")),
                        Plain.tag(
                                "p",
                                "muted",
                                reason.isEmpty() ? words.text("practice.unsaved.wait") : reason)));
        NativeButton there =
                Plain.button(
                        "primary",
                        words.text(
                                reason.isEmpty()
                                        ? "practice.unsaved.go-on"
                                        : "practice.unsaved.mend"),
                        this::close);
        getFooter()
                .add(
                        Plain.button(
                                "",
                                words.text("practice.unsaved.stop"),
                                () -> {
                                    stops = true;
                                    close();
                                    stop.run();
                                }),
                        there);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                there.focus();
            } else if (!stops && !reason.isEmpty()) {
                mend.run();
            }
        });
    }
}
