/** The shell, the error pages and the pieces of screen that rooms share. */
@NullMarked
package app.lodestar.base.ui;

import org.jspecify.annotations.NullMarked;
