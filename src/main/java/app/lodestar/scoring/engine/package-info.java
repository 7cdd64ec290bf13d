/** Where queries run: dialects, one statement at a time under a deadline, and whose turn it is. */
@NullMarked
package app.lodestar.scoring.engine;

import org.jspecify.annotations.NullMarked;
