@NullMarked
package app.lodestar.editor.ui;

import org.jspecify.annotations.NullMarked;
