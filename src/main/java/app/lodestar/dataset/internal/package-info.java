/** How datasets are stored, beside the files that hold their rows. */
@NullMarked
package app.lodestar.dataset.internal;

import org.jspecify.annotations.NullMarked;
