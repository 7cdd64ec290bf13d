/** Proofs of the log, the one write path and undo, on every storage engine. */
@NullMarked
package app.lodestar.collaboration;

import org.jspecify.annotations.NullMarked;
