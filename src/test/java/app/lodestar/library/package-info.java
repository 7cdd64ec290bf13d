/** How frameworks come into the library and what they are called there. */
@NullMarked
package app.lodestar.library;

import org.jspecify.annotations.NullMarked;
