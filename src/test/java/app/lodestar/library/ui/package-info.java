/** The library page, without a browser and in one. */
@NullMarked
package app.lodestar.library.ui;

import org.jspecify.annotations.NullMarked;
