/** How attempts are stored. */
@NullMarked
package app.lodestar.practice.internal;

import org.jspecify.annotations.NullMarked;
