/** The library page. */
@NullMarked
package app.lodestar.library.ui;

import org.jspecify.annotations.NullMarked;
