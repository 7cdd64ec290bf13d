package app.lodestar.library.ui;

import app.lodestar.base.ui.Sentence;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before a framework is deleted for good, since that cannot be undone. */
class PurgeDialog extends Dialog {

    PurgeDialog(String title, Runnable purge) {
        addClassName("purge");
        setWidth("28rem");
        setHeaderTitle(getTranslation("library.purge.heading"));
        add(new Paragraph(getTranslation("library.purge.body", Sentence.isolated(title))));
        NativeButton keep = new NativeButton(getTranslation("library.purge.keep"));
        keep.addClassName("btn");
        keep.addClickListener(clicked -> close());
        NativeButton delete = new NativeButton(getTranslation("library.row.purge"));
        delete.addClassNames("btn", "primary");
        delete.addClickListener(clicked -> {
            close();
            purge.run();
        });
        getFooter().add(keep, delete);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                keep.focus();
            }
        });
    }
}
