/** The editor's views. */
@NullMarked
package app.lodestar.editor.ui;

import org.jspecify.annotations.NullMarked;
