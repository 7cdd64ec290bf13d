package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;

/**
 * Undo and redo by key, except where a text field has an undo of its own; the view brings {@code
 * editor-keys.ts}.
 */
final class EditorKeys {
    private EditorKeys() {}

    static void install(Component view, Runnable undo, Runnable redo) {
        view.getElement().addEventListener("undo-step", _ -> undo.run());
        view.getElement().addEventListener("redo-step", _ -> redo.run());
        view.getElement().executeJs("window.Lodestar.editorKeys(this)");
    }
}
