package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;

/**
 * Shows a page to be read only, or to be written in again. Everything stays where it is: fields
 * take no more letters, and what only makes, moves or deletes is hidden by the page's style.
 */
final class ReadOnlyPage {
    private ReadOnlyPage() {}

    static <P extends Component & HasStyle> void show(P page, boolean readOnly) {
        page.setClassName("read-only", readOnly);
        everyone(page, readOnly);
    }

    private static void everyone(Component component, boolean readOnly) {
        if (component instanceof HistoryFace) {
            return; // What is past is only read, by everyone.
        }
        if (component instanceof HasReadOnly piece) {
            piece.setReadOnly(readOnly);
        }
        component.getChildren().forEach(child -> everyone(child, readOnly));
    }
}
