package app.lodestar.editor.ui;

import app.lodestar.framework.NodeId;
import java.util.function.Consumer;

/**
 * What every part of the page shares.
 *
 * @param open shows all fields of a piece in the inspector
 */
record Page(
        EditorSession session,
        Company company,
        Words words,
        FieldEditors fields,
        Consumer<NodeId> open) {}
