/** The Data pages: what is there, how a file comes in, and what it holds. */
@NullMarked
package app.lodestar.dataset.ui;

import org.jspecify.annotations.NullMarked;
