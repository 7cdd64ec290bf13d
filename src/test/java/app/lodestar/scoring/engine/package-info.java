/** Whose turn it is, and what reaches an engine. */
@NullMarked
package app.lodestar.scoring.engine;

import org.jspecify.annotations.NullMarked;
